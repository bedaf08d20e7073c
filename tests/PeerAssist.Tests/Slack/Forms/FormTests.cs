using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Questions;
using PeerAssist.Slack;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Forms;
using PeerAssist.Tests.Slack.Drawing;

namespace PeerAssist.Tests.Slack.Forms;

public sealed class FormTests
{
    private static readonly FormSeal Seal = new(new SlackSettings { SigningSecret = "a signing secret" });
    private static readonly FormState State = FormState.Of(Samples.InThread, "U01", new QuestionId("q7"), new AnswerId("a42"));

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_view_keeps_every_limit_of_Slack(string language)
    {
        foreach (var view in EveryView.Of(Seal, State, language))
        {
            BlockRules.CheckView(view);
        }
    }

    [Theory]
    [InlineData("short")]
    [InlineData("")]
    [InlineData("two\nlines")]
    public void What_stands_in_the_form_comes_back_as_it_was(string text) => Assert.Equal(Samples.Full(text), Submit(Samples.Full(text)));

    [Fact]
    public void A_text_longer_than_an_input_comes_back_whole()
    {
        var lines = string.Join('\n', Enumerable.Range(1, 700).Select(i => $"line {i}"));
        var unbroken = new string('x', 7_999);
        Assert.Equal(lines, Submit(new AnswerParts(lines)).Text);
        Assert.Equal(unbroken, Submit(new AnswerParts(unbroken)).Text);
        var steps = Enumerable.Range(1, 20).Select(i => $"{i} " + new string('s', 900)).ToArray();
        Assert.Equal(steps, Submit(new AnswerParts("x", Steps: steps)).Steps);
    }

    [Fact]
    public void A_sealed_form_is_opened_for_the_person_it_was_made_for()
    {
        var closed = Seal.Close(State);
        Assert.Equal("a42", Seal.Open(closed, "U01")?.Answer);
        Assert.Null(Seal.Open(closed, "U02"));
    }

    [Fact]
    public void A_form_that_was_changed_on_its_way_is_not_opened()
    {
        var closed = Seal.Close(State);
        Assert.Null(Seal.Open(closed.Replace("a42", "a43", StringComparison.Ordinal), "U01"));
        Assert.Null(Seal.Open(closed[1..], "U01"));
        Assert.Null(Seal.Open(closed[64..], "U01"));
        Assert.Null(Seal.Open("", "U01"));
        Assert.Null(Seal.Open(new string('x', 1_000_000), "U01"));
        Assert.Null(new FormSeal(new SlackSettings { SigningSecret = "another" }).Open(closed, "U01"));
    }

    [Fact]
    public void A_form_opened_before_a_rotation_is_still_good() =>
        Assert.NotNull(new FormSeal(new SlackSettings { SigningSecret = "the next", PreviousSigningSecret = "a signing secret" }).Open(Seal.Close(State), "U01"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a42")]
    [InlineData("[]")]
    [InlineData("{\"q\":7}")]
    public void A_button_value_that_is_not_ours_is_none(string? value) => Assert.Null(ButtonValue.Read(value));

    [Fact]
    public void A_button_value_of_a_megabyte_is_none() => Assert.Null(ButtonValue.Read($$"""{"q":"{{new string('x', 1_000_000)}}"}"""));

    [Fact]
    public void The_sentences_of_all_languages_fill_in_the_same()
    {
        foreach (var (key, english) in SlackTexts.All.In("en"))
        {
            foreach (var language in Texts.Languages)
            {
                Assert.True(SlackTexts.All.In(language).TryGetValue(key, out var text), $"{key} is missing in {language}");
                Assert.Equal(english.Count(c => c == '{'), text!.Count(c => c == '{'));
            }
        }
        Assert.All(Texts.Languages, language => Assert.Equal(SlackTexts.All.In("en").Count, SlackTexts.All.In(language).Count));
    }

    private static AnswerParts Submit(AnswerParts parts)
    {
        var fields = new AnswerFields("en", "3");
        var values = new JsonObject();
        foreach (var input in fields.Draw(parts))
        {
            var element = input["element"]!;
            values[(string)input["block_id"]!] = new JsonObject
            {
                [(string)element["action_id"]!] = new JsonObject { ["type"] = "plain_text_input", ["value"] = element["initial_value"]?.DeepClone() },
            };
        }
        var view = JsonSerializer.SerializeToElement(new JsonObject { ["state"] = new JsonObject { ["values"] = values } });
        return AnswerFields.Read(view, State with { Joins = fields.Joins });
    }
}
