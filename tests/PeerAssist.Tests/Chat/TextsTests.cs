using PeerAssist.Chat;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Tests.Chat;

public class TextsTests
{
    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_says_everything(string language)
    {
        var english = Texts.Product.In("en");
        var texts = Texts.Product.In(language);

        Assert.Equal(english.Keys.Order(), texts.Keys.Order());
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(texts, text => Assert.Equal(Places(english[text.Key]), Places(text.Value)));
    }

    [Fact]
    public void Every_refusal_and_every_note_has_its_sentence()
    {
        var keys = Enum.GetNames<Refusal>().Select(name => $"refusal.{Kebab.Of(name)}")
            .Concat(Enum.GetNames<NoteKind>().Select(name => $"note.{Kebab.Of(name)}"));

        Assert.Empty(keys.Except(Texts.Product.In("en").Keys));
    }

    [Theory]
    [InlineData("nl-BE", "nl")]
    [InlineData("ZH-Hans", "zh")]
    [InlineData("fi", "en")]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    public void A_language_tag_leads_to_the_language_spoken(string? tag, string expected) => Assert.Equal(expected, Texts.Speak(tag));

    private static IEnumerable<char> Places(string text) => text.Zip(text.Skip(1)).Where(pair => pair.First == '{').Select(pair => pair.Second).Distinct().Order();
}
