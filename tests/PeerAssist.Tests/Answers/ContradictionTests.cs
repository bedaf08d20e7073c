using PeerAssist.Answers;
using Xunit.Abstractions;

namespace PeerAssist.Tests.Answers;

public class ContradictionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("It takes two days.", "It takes 48 hours.", false)]
    [InlineData("It takes two days.", "It takes five days.", true)]
    [InlineData("Up to £50.", "Up to fifty pounds.", false)]
    [InlineData("Het kost € 1.200,50.", "Het kost 1200,50 euro.", false)]
    [InlineData("Dura due anni.", "Dura 24 mesi.", false)]
    [InlineData("退款要三天。", "退款要五天。", true)]
    [InlineData("Yes, that works.", "No, that does not work.", true)]
    [InlineData("The box is required.", "The box is not required.", true)]
    [InlineData("Same words.", "Same words.", false)]
    [InlineData("", "Five days.", false)]
    public void Two_answers_contradict_each_other_or_not(string one, string other, bool expected)
    {
        Assert.Equal(expected, Contradiction.Between(new AnswerParts(one), new AnswerParts(other)));
        Assert.Equal(expected, Contradiction.Between(new AnswerParts(other), new AnswerParts(one)));
    }

    [Theory]
    [InlineData("tune", 0.85, 0.9)]
    [InlineData("locked", 0.65, 0.3)]
    public void Labelled_pairs_are_judged_as_people_judge_them(string split, double precisionFloor, double recallFloor)
    {
        int right = 0, wrong = 0, missed = 0;
        foreach (var row in Labels.Read("contradictions.jsonl", split))
        {
            var (found, expected) = (Contradiction.Between(new AnswerParts(row.Text("a")), new AnswerParts(row.Text("b"))), row.Text("label") == "contradict");
            (right, wrong, missed) = (right + (found && expected ? 1 : 0), wrong + (found && !expected ? 1 : 0), missed + (!found && expected ? 1 : 0));
        }

        var (precision, recall) = ((double)right / (right + wrong), (double)right / (right + missed));
        output.WriteLine($"{split}: precision {precision:F3}, recall {recall:F3}");
        Assert.InRange(precision, precisionFloor, 1);
        Assert.InRange(recall, recallFloor, 1);
    }
}
