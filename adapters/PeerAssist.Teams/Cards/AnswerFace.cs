using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Questions;
using PeerAssist.Votes;

namespace PeerAssist.Teams.Cards;

/// <summary>Draws one answer: a colleague's words, who stands behind them, the parts of its card, and what can be done with it.</summary>
internal sealed class AnswerFace(CardPen pen, CardRoom room)
{
    private readonly Forms _forms = new(pen);

    /// <summary>The answer with its buttons.</summary>
    public IEnumerable<JsonObject> Draw(ShownAnswer answer, QuestionId question, Verdict? own, bool disputed = false)
    {
        foreach (var block in Words(answer))
            yield return block;
        if (answer.Waiting is { } waiting)
            yield return Waiting(answer, waiting, question);
        // Clients cut a long row of buttons off rather than break it.
        yield return Element.Actions(Judging(answer, question, own));
        yield return Element.Actions(Telling(answer, question));
        var settling = Settling(answer, question, disputed).ToArray();
        if (settling.Length > 0)
            yield return Element.Actions(settling);
    }

    /// <summary>The answer alone.</summary>
    public IEnumerable<JsonObject> Words(ShownAnswer answer) =>
        [.. Element.Lines(PlainText.Cut(answer.Parts.Text, room.Text)), Element.Line(Element.Run(Byline(answer), subtle: true)), .. Warnings(answer), .. Parts(answer.Parts)];

    private IEnumerable<JsonObject> Warnings(ShownAnswer answer) =>
        answer.Warnings.Select(warning => Element.Line(Element.Run($"⚠ {pen.Say(warning)}", color: "Warning")));

    private string Byline(ShownAnswer answer)
    {
        var told = new List<string>
        {
            answer.Author is { Length: > 0 } author
                ? pen.Say("by.author-date", PlainText.Cut(author, 80), answer.Created.Date)
                : pen.Say("by.date", answer.Created.Date),
        };
        if (answer.CorrectedAt is { } at)
            told.Add(pen.Say("by.corrected", answer.CorrectedBy is { Length: > 0 } by ? PlainText.Cut(by, 80) : pen.Say("somebody"), at.Date));
        told.Add(pen.Say(answer.State switch
        {
            AnswerState.NotValidated => "state.not-validated",
            AnswerState.Validated => "state.validated",
            AnswerState.Flagged => "state.flagged",
            _ => "state.retired",
        }));
        return string.Join(" · ", told);
    }

    private List<JsonObject> Parts(AnswerParts parts)
    {
        var missing = new List<string>();
        var stated = new List<JsonObject>();
        Part("part.authority", parts.Authority is { } authority ? [authority] : []);
        Part("part.steps", [.. parts.Steps.Take(room.Entries).Select((step, at) => $"{at + 1}. {step}")]);
        Part("part.resources", [.. parts.Resources.Take(room.Entries)]);
        Part("part.say", parts.Say is { } say ? [say] : []);
        if (missing.Count > 0)
            stated.Add(Element.Line(Element.Run($"{string.Join(", ", missing)}: {pen.Say("part.not-stated")}", subtle: true)));
        return stated;

        void Part(string key, string[] lines)
        {
            if (lines.Length == 0)
            {
                missing.Add(pen.Say(key));
                return;
            }

            var label = Element.Run($"{pen.Say(key)}: ", bold: true);
            stated.Add(lines.Length == 1
                ? Element.Line([label, .. OneLine(lines[0])])
                : Element.Container([Element.Line(label), .. lines.Select(line => Element.Line(OneLine(line)))]));
        }
    }

    private IEnumerable<JsonObject> OneLine(string text) =>
        Element.WithLinks(PlainText.Cut(PlainText.Clean(text).ReplaceLineEndings(" "), room.Part));

    private JsonObject Waiting(ShownAnswer answer, Revision waiting, QuestionId question) => Element.Container(
        [
            Element.Line(Element.Run(pen.Say("waiting", answer.WaitingBy is { Length: > 0 } by ? PlainText.Cut(by, 80) : pen.Say("somebody")), bold: true)),
            .. Element.Lines(PlainText.Cut(waiting.Parts.Text, room.Text)),
            Element.Actions(pen.Execute(pen.Say("action.confirm"), new(ReplyAction.Confirm, question, answer.Id, waiting.Number))),
        ],
        "warning");

    private IEnumerable<JsonObject> Judging(ShownAnswer answer, QuestionId question, Verdict? own)
    {
        CardAction Do(string verb) => new(verb, question, answer.Id, answer.Revision);
        yield return pen.Execute(Vote("action.helpful", answer.Votes.Helpful, own is Verdict.Helpful), Do(ReplyAction.Helpful));
        yield return pen.Execute(Vote("action.not-right", answer.Votes.NotRight, own is Verdict.NotRight), Do(ReplyAction.NotRight));
        yield return room.Forms && answer.Parts.Text.Length <= room.Text
            ? _forms.CorrectHere(question, answer.Id, answer.Revision, answer.Parts.Text)
            : pen.Execute(pen.Say("action.correct"), Do(CardVerb.Edit));
    }

    private IEnumerable<JsonObject> Telling(ShownAnswer answer, QuestionId question)
    {
        CardAction Do(string verb) => new(verb, question, answer.Id, answer.Revision);
        yield return pen.Execute(pen.Say("action.worked"), Do(ReplyAction.Worked));
        yield return pen.Execute(pen.Say("action.failed"), Do(ReplyAction.Failed));
        yield return pen.Execute(pen.Say("action.thank"), Do(ReplyAction.Thank));
        if (answer.CorrectedAt is not null)
            yield return pen.Execute(pen.Say("action.undo"), Do(ReplyAction.Undo), secondary: true);
    }

    // A colleague says which of two is right, or that one is so still.
    private IEnumerable<JsonObject> Settling(ShownAnswer answer, QuestionId question, bool disputed)
    {
        if (disputed)
            yield return pen.Execute(pen.Say("action.right"), new(ReplyAction.Right, question, answer.Id, answer.Revision));
        if (answer.Warnings.Count > 0)
            yield return pen.Execute(pen.Say("action.still-right"), new(ReplyAction.StillRight, question, answer.Id, answer.Revision));
    }

    private string Vote(string key, int count, bool own) => own ? $"✓ {pen.Say(key, count)}" : pen.Say(key, count);
}
