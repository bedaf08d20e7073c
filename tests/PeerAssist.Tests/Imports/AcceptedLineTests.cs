using PeerAssist.Answers;
using PeerAssist.Imports;
using PeerAssist.Privacy;

namespace PeerAssist.Tests.Imports;

public sealed class AcceptedLineTests
{
    [Fact]
    public void Questions_lose_personal_data_and_doubles()
    {
        var line = Accept(new("a", "Mail them.", ["who is jan@example.com", "who is piet@example.com", " who asks? "]));

        Assert.Equal(2, line.Questions.Count);
        Assert.DoesNotContain("@", line.Questions[0], StringComparison.Ordinal);
        Assert.Equal("who asks?", line.Questions[1]);
    }

    [Fact]
    public void An_answer_keeps_its_address_and_is_listed_for_review()
    {
        var line = Accept(new("a", "Write to returns@example.com.", []));

        Assert.Equal("Write to returns@example.com.", line.Parts.Text);
        Assert.Equal([FindingKind.Email], line.Found);
    }

    [Fact]
    public void A_line_without_an_id_is_named_by_its_first_question()
    {
        var first = Accept(new(null, "Two days.", ["How long?"]));
        var changed = Accept(new(null, "Three days.", ["How long?", "When?"]));
        var other = Accept(new(null, "Two days.", ["When?"]));

        Assert.Equal(first.Id, changed.Id);
        Assert.NotEqual(first.Id, other.Id);
    }

    public static TheoryData<AnswerLine, string> Faulty => new()
    {
        { new("a", "", []), "The answer is empty." },
        { new("a", " \u200b\u0000 ", []), "The answer is empty." },
        { new("", "x", []), "The id is empty." },
        { new("a\nb", "x", []), "The id has a line break or a tab in it." },
        { new(new string('a', 201), "x", []), "The id is longer than 200 characters." },
        { new("a", new string('x', AnswerParts.LongestText + 1), []), "The answer is longer than 8,000 characters." },
        { new("a", "x", ["ok", new string('x', 40_000)]), "Question 2 is longer than 4,000 characters." },
        { new("a", "x", [.. Enumerable.Repeat("q", AcceptedLine.MostQuestions + 1)]), "It has more than 5,000 questions." },
        { new("a", "x", []) { Steps = [.. Enumerable.Repeat("s", 21)] }, "\"steps\" has more than 20 entries." },
        { new("a", "x", []) { Resources = [new string('r', 1001)] }, "An entry of \"resources\" is longer than 1,000 characters." },
        { new("a", "x", []) { Say = new string('r', 1001) }, "\"say\" is longer than 1,000 characters." },
        { new("a", "x", []) { Lang = "dutch" }, "\"lang\" must be a two-letter code such as nl." },
        { new("a", "x", []) { Audience = "everybody" }, "\"audience\" must be a kind and an id such as Workspace:web:shop." },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void A_line_that_breaks_a_limit_is_told_in_one_sentence(AnswerLine line, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => Accept(line)).Message);

    [Fact]
    public void Emoji_and_right_to_left_texts_are_texts()
    {
        var line = Accept(new("a", "👍🏽", ["שלום, איפה ההזמנה?"]));

        Assert.Equal("👍🏽", line.Parts.Text);
        Assert.Equal(["שלום, איפה ההזמנה?"], line.Questions);
    }

    private static AcceptedLine Accept(AnswerLine line) => AcceptedLine.Of(line, RedactionRules.Default);
}
