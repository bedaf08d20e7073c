using PeerAssist.Answers.Wording;
using Xunit.Abstractions;

namespace PeerAssist.Tests.Answers;

public class WordingTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("Unfortunately policy does not allow a refund.", Tone.Powerless)]
    [InlineData("Refunds take five days.", Tone.Neutral)]
    [InlineData("I will refund you today.", Tone.Advocacy)]
    [InlineData("I can't reverse the fee, but I'll credit your account today.", Tone.Advocacy)]
    [InlineData("Helaas mag dat niet van het systeem.", Tone.Powerless)]
    [InlineData("", Tone.Neutral)]
    public void A_text_sounds(string text, Tone expected) => Assert.Equal(expected, WordingCheck.Of(text));

    [Fact]
    public void Advice_quotes_the_words_and_speaks_the_readers_language_about_them_and_the_texts_language_instead_of_them()
    {
        var advice = Assert.Single(WordingCheck.Advise("The parcel is late. Unfortunately it left.", "en", reader: "nl"));

        Assert.Equal((WordingFault.Negative, "Unfortunately"), (advice.Fault, advice.Words));
        Assert.Contains("spijt", advice.Why, StringComparison.Ordinal);
        Assert.StartsWith("I understand", advice.Try, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tune", 0.9)]
    [InlineData("locked", 0.74)]
    public void Powerless_wording_is_told_from_the_rest(string split, double floor)
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (var row in Labels.Read("wording.jsonl", split))
        {
            var (found, expected) = (WordingCheck.Of(row.Text("text"), row.Text("lang")) == Tone.Powerless, row.Text("label") == "powerless");
            (right, wrong, missed) = (right + (found && expected ? 1 : 0), wrong + (found && !expected ? 1 : 0), missed + (!found && expected ? 1 : 0));
        }

        var f1 = 2.0 * right / ((2 * right) + wrong + missed);
        output.WriteLine($"{split}: precision {(double)right / (right + wrong):F3}, recall {(double)right / (right + missed):F3}, F1 {f1:F3}");
        Assert.InRange(f1, floor, 1);
    }

    [Theory]
    [InlineData("tune", 0.85)]
    [InlineData("locked", 0.67)]
    public void The_three_tones_are_told_apart(string split, double floor)
    {
        var rows = Labels.Read("wording.jsonl", split);
        var f1 = Enum.GetValues<Tone>().Average(tone =>
        {
            var label = tone.ToString().ToLowerInvariant();
            var found = rows.Where(row => WordingCheck.Of(row.Text("text"), row.Text("lang")) == tone).ToList();
            var right = found.Count(row => row.Text("label") == label);
            return 2.0 * right / (found.Count + rows.Count(row => row.Text("label") == label));
        });

        output.WriteLine($"{split}: macro F1 {f1:F3}");
        Assert.InRange(f1, floor, 1);
    }
}
