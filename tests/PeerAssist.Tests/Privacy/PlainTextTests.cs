using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Privacy;

public class PlainTextTests
{
    private static readonly UTF8Encoding s_strict = new(false, throwOnInvalidBytes: true);

    [Theory]
    [InlineData("a\0b\u0007c\u001B[31md", "abc[31md")]
    [InlineData("one\r\ntwo\rthree\u2028four\tfive", "one\ntwo\nthree\nfour\tfive")]
    [InlineData("safe\u202Efdp.exe", "safefdp.exe")]
    [InlineData("\u2066a\u2069\u202Ab\u202C", "ab")]
    [InlineData("pass\u200Bword\u2060\uFEFF\u00AD", "password")]
    [InlineData("x\u3164\uFFA0\u115Fy\uFDD0z\uFFFF", "xyz")]
    [InlineData("hi\U000E0068\U000E0069", "hi")]
    [InlineData("a\uFE0F\uFE0F\uFE0Fb", "a\uFE0Fb")]
    [InlineData("a\u200Eb", "ab")]
    [InlineData("bad\u200Dword\u200C", "badword")]
    public void What_cannot_be_seen_is_taken_out(string text, string clean) => Assert.Equal(clean, PlainText.Clean(text));

    [Theory]
    [InlineData("İstanbul'da ılık çay, größer, già")]
    [InlineData("👩‍👩‍👧‍👦 👩🏽‍💻 🏳️‍🌈 ❤️‍🔥 1️⃣ 🇳🇱")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("می‌خواهم")]
    [InlineData("क्‍ष")]
    [InlineData("葛\U000E0100城")]
    [InlineData("שלום\u200F! \u200Eabc")]
    [InlineData("Việt Nam, ā̈, e\u0301")]
    [InlineData("line\n\tindented\u00A0text　全角")]
    public void What_a_script_or_an_emoji_needs_stays(string text) => Assert.Equal(text, PlainText.Clean(text));

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb\uFFFD", PlainText.Clean("a\uD83Db\uDE00"));

    [Fact]
    public void A_letter_carries_at_most_eight_marks() =>
        Assert.Equal("e" + new string('\u0301', 8) + "!", PlainText.Clean("e" + new string('\u0301', 1000) + "!"));

    [Theory]
    [InlineData("abcdef", 6, "abcdef")]
    [InlineData("abcdefg", 6, "abcde…")]
    [InlineData("abc   defg", 6, "abc…")]
    [InlineData("ab👩‍👩‍👧‍👦cd", 8, "ab…")]
    [InlineData("ab🇳🇱🇮🇹", 7, "ab🇳🇱…")]
    [InlineData("abe\u0301f", 4, "ab…")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 4, "👩…")]
    [InlineData("abc", 1, "…")]
    [InlineData("abc", 0, "")]
    [InlineData("", 0, "")]
    public void Text_is_cut_between_signs(string text, int longest, string cut) => Assert.Equal(cut, PlainText.Cut(text, longest));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n　\u00A0")]
    [InlineData("\u200B\u200D\uFEFF\u3164\u2800\uFE0F\0")]
    public void Text_without_anything_to_see_is_blank(string text)
    {
        Assert.True(PlainText.IsBlank(text));
        Assert.False(PlainText.IsEmojiOnly(text));
        Assert.False(PlainText.IsBlank(text + "."));
    }

    [Theory]
    [InlineData("👍", true)]
    [InlineData(" 👩🏽‍💻 ❤️\n🇳🇱 1️⃣ ", true)]
    [InlineData(":thumbsup::+1: :tada:", true)]
    [InlineData("👍 ok", false)]
    [InlineData("12", false)]
    [InlineData("12:30:45", false)]
    [InlineData("谢谢👍", false)]
    [InlineData("?", false)]
    public void Emoji_alone_say_nothing_in_words(string text, bool only) => Assert.Equal(only, PlainText.IsEmojiOnly(text));

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), Gen.Choose(0, 30).ToArbitrary(), (text, longest) =>
        {
            var clean = PlainText.Clean(text, longest);
            return PlainText.Clean(clean, longest) == clean && clean.Length <= longest;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Clean_text_is_well_formed_and_has_no_controls() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), text =>
        {
            var clean = PlainText.Clean(text);
            var bytes = s_strict.GetByteCount(clean); // throws on a lone surrogate
            return bytes >= clean.Length && !clean.AsSpan().ContainsAnyInRange('\u202A', '\u202E')
                && clean.All(c => c is '\n' or '\t' || char.GetUnicodeCategory(c) != UnicodeCategory.Control);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_cut_keeps_whole_graphemes_of_the_beginning() =>
        Prop.ForAll(Texts.OfAnyUnits.ToArbitrary(), Gen.Choose(1, 30).ToArbitrary(), (text, longest) =>
        {
            var cut = PlainText.Cut(text, longest);
            if (text.Length <= longest)
                return cut == text;
            var kept = cut[..^1];
            var borders = StringInfo.ParseCombiningCharacters(text);
            var isWhole = kept.Length == 0 || borders.Contains(kept.Length) || borders.All(border => border == 0 || border >= longest)
                || PlainText.IsBlank(text[kept.Length..borders.First(border => border > kept.Length)]);
            return cut.Length <= longest && cut[^1] == '…' && text.StartsWith(kept, StringComparison.Ordinal) && isWhole;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Forty_thousand_hostile_characters_are_stored_short_and_plain()
    {
        var hostile = string.Concat(Enumerable.Repeat("\u202Eа\u200B" + new string('\u0489', 20) + "👩\u200D👩\u200Dİ\0\uD800", 1300))[..40_000];

        var clean = PlainText.Clean(hostile, 4000);

        Assert.InRange(clean.Length, 3_900, 4_000);
        Assert.False(clean.AsSpan().ContainsAny("\u202E\u200B\0"));
        Assert.DoesNotContain(new string('\u0489', 9), clean, StringComparison.Ordinal);
    }
}
