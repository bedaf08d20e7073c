using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Slack;

namespace PeerAssist.Tests.Slack.Drawing;

/// <summary>Replies of every kind, ordinary ones and those at and beyond every limit.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Day = new(2026, 3, 12, 9, 30, 0, TimeSpan.Zero);

    public static readonly Place InThread = new(SlackNames.Channel("T01", "C01"), ChannelKind.Public, new MessageId("1790000000.000200"));

    /// <summary>One answer.</summary>
    public static ShownAnswer Answer(string text, AnswerParts? parts = null, string author = "Bo", Revision? waiting = null) => new(
        new AnswerId("a42"), 3, parts ?? new AnswerParts(text), author, Day, "Cem", Day.AddDays(2), AnswerState.Validated, new VoteTally(3, 1), 0.91,
        waiting, waiting is null ? null : "Dee");

    public static AnswerParts Full(string text) => new(
        text, "Up to 50 euros without asking.", ["Open the order.", "Press refund."], ["https://tools.example.com/refund", "The manual, page 4"],
        "I have just sent your money back.", ["Refunds"]);

    /// <summary>A body of every decision.</summary>
    public static IEnumerable<(string Name, ReplyBody Body)> Bodies(string text)
    {
        var plain = Answer(text);
        var full = Answer(text, Full(text));
        var waiting = Answer(text, Full(text), waiting: new Revision(4, new AnswerParts(text + " new"), null, Day));
        var question = new QuestionId("q7");
        yield return ("answer", new AnswerBody(question, "asked", Decision.Answer, [full, plain], false));
        yield return ("plain", new AnswerBody(question, "asked", Decision.Answer, [plain], true));
        yield return ("waiting", new AnswerBody(question, "asked", Decision.Answer, [waiting], false));
        yield return ("candidates", new AnswerBody(question, "asked", Decision.Candidates, [full, plain, waiting], false));
        yield return ("disagreement", new AnswerBody(question, "asked", Decision.Disagreement, [plain, waiting], false));
        yield return ("unknown", new AnswerBody(question, "asked", Decision.Unknown, [], false));
        yield return ("team", new AnswerBody(question, "", Decision.Unknown, [], true));
        foreach (var kind in Enum.GetValues<NoteKind>())
        {
            yield return ($"note-{kind}", new NoteBody(kind, text, question, new AnswerId("a42"), new MessageId("1790000000.000200")));
        }
        yield return ("gone", new GoneBody(text));
    }

    public static IEnumerable<string> Texts()
    {
        yield return "Use tool X, then log in again.";
        yield return "";
        yield return new string('x', 8_000);
        yield return string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 400));
        yield return "e" + new string('\u0301', 4_000);
        yield return string.Concat(Enumerable.Repeat("𠮷野家で\n", 900));
    }

    /// <summary>An answer with every part as long as it may be.</summary>
    public static ShownAnswer AtEveryLimit() => Answer("", new AnswerParts(
        new string('x', AnswerParts.LongestText), new string('a', AnswerParts.LongestPart),
        [.. Enumerable.Repeat(new string('s', AnswerParts.LongestPart), AnswerParts.MostEntries)],
        [.. Enumerable.Repeat("https://example.com/" + new string('r', 900), AnswerParts.MostEntries)],
        new string('y', AnswerParts.LongestPart), [.. Enumerable.Repeat(new string('p', 900), AnswerParts.MostEntries)]),
        new string('n', 500), new Revision(4, new AnswerParts(new string('w', AnswerParts.LongestText)), null, Day));

    public static Reply Reply(ReplyBody body, string language) => new("ob91", InThread, null, null, language, body);
}
