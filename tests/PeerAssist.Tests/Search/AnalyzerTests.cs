using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("İSTANBUL ılık", "istanbul ilik")]
    [InlineData("Straße ÆØÅ łódź", "strasse aeoa lodz")]
    [InlineData("ﬁnance ĳsje ＡＢ１２", "finance ijsje ab12")]
    [InlineData("CAFÉ città", "cafe citta")]
    public void Folded_text_equals_what_people_type_without_accents(string text, string typed) =>
        Assert.Equal(Analyzer.Analyze(typed).Words, Analyzer.Analyze(text).Words);

    [Fact]
    public void Ideographs_are_words_by_themselves_and_spaces_between_them_do_not_matter()
    {
        var written = Analyzer.Analyze("如何退货 iPhone15");
        var spaced = Analyzer.Analyze("如何 退货 iPhone15");

        Assert.Equal(5, written.Words.Count);
        Assert.Equal(written.Grams, spaced.Grams);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!… ,;")]
    [InlineData("\ud800 lone \udc00")]
    [InlineData("\"a\" AND (b OR c*) NEAR/2 -d :e ^2 ~")]
    public void Strange_text_is_analyzed_without_complaint(string text) => Assert.NotNull(Analyzer.Analyze(text).Words);

    [Fact]
    public void Any_text_is_analyzed_the_same_way_twice_and_never_throws() =>
        Prop.ForAll<string?>(text =>
        {
            var first = Analyzer.Analyze(text ?? "");
            return first.Grams.SequenceEqual(Analyzer.Analyze(text ?? "").Grams) && first.Words.Count <= (text ?? "").Length * 4;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Random_characters_of_all_planes_never_throw()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0x10000))]);
            Assert.True(Analyzer.Analyze(text).Grams.Count <= (text.Length * 12) + 12);
        }
    }

    [Fact]
    public void A_question_of_ten_thousand_words_is_cut_to_what_is_read()
    {
        var text = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"word{i}"));

        Assert.True(Analyzer.Analyze(text, Analyzer.QuestionLimit).Words.Count < 300);
    }
}
