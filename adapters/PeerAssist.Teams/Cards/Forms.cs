using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;

namespace PeerAssist.Teams.Cards;

/// <summary>The fields in which colleagues write: within a card, in the card's place, or in a dialog.</summary>
internal sealed class Forms(CardPen pen)
{
    private const int LongestList = AnswerParts.LongestPart * AnswerParts.MostEntries;
    private const int LongestQuestion = 4_000;

    /// <summary>Corrects the words of an answer within its card; a dialog has all its parts.</summary>
    public JsonObject CorrectHere(QuestionId? question, AnswerId answer, int revision, string text) => Element.Form(
        pen.Say("action.correct"),
        [Text(text, Field.Of(Field.Text, answer)), Reason(Field.Of(Field.Reason, answer))],
        pen.Execute(pen.Own("form.send"), new(ReplyAction.Correct, question, answer, revision)),
        pen.Dialog(pen.Own("form.all-parts"), new(CardVerb.Edit, question, answer, revision)));

    /// <summary>Answers an open question within its card.</summary>
    public JsonObject AnswerHere(QuestionId question, string asked) => Element.Form(
        pen.Own("action.answer"),
        asked.Length > 0 ? [Text(null)] : [Question(null), Text(null)],
        pen.Execute(pen.Own("form.send"), new(ReplyAction.Save, question)));

    /// <summary>Corrects every part of an answer.</summary>
    public JsonObject Correct(Result.CorrectForm form, QuestionId? question, bool dialog) => Whole(
        pen.Say("action.correct"),
        [.. Found(form.Found), .. Parts(form.Parts), Reason()],
        new(ReplyAction.Correct, question, form.Answer, form.Revision),
        dialog);

    /// <summary>Puts together two wordings after somebody else was quicker.</summary>
    public JsonObject Stale(Result.Stale stale, AnswerId answer, QuestionId? question, bool dialog) => Whole(
        pen.Say("action.correct"),
        [
            Element.Line(Element.Run(pen.Say("stale"), bold: true)),
            Element.Container([Element.Line(Element.Run(pen.Own("stale.current"), subtle: true)), .. Element.Lines(stale.Current.Parts.Text)], "emphasis"),
            .. Parts(stale.Yours),
            Reason(),
        ],
        new(ReplyAction.Correct, question, answer, stale.Current.Number),
        dialog);

    /// <summary>Saves a message, or one's own words, as an answer.</summary>
    public JsonObject Capture(Result.CaptureForm form, MessageId? message, bool dialog) => Whole(
        pen.Say("action.save"),
        [
            .. Found(form.Found),
            .. form.Author is { Length: > 0 } author ? [Element.Line(Element.Run(pen.Own("capture.from", author), subtle: true))] : Array.Empty<JsonObject>(),
            Question(form.Question),
            .. Parts(new(form.Text)),
        ],
        new(ReplyAction.Save, form.Answers, Message: message),
        dialog);

    /// <summary>Asks for one's own eyes.</summary>
    public JsonObject Ask() => Whole(
        pen.Say("action.ask"),
        [Element.Line(Element.Run(pen.Own("ask.private"), subtle: true)), Question(null)],
        new(ReplyAction.Ask),
        dialog: true);

    private JsonObject Whole(string title, IEnumerable<JsonObject> fields, CardAction send, bool dialog)
    {
        // A dialog has its own title and submits; in a card's place the form can be left again.
        var card = Element.Card([.. dialog ? [] : new[] { Element.Line(Element.Run(title, bold: true)) }, .. fields]);
        card["actions"] = new JsonArray(dialog
            ? [new JsonObject { ["type"] = "Action.Submit", ["title"] = pen.Own("form.send"), ["data"] = pen.Data(send) }]
            : [pen.Execute(pen.Own("form.send"), send), .. Back(send)]);
        return card;
    }

    private IEnumerable<JsonObject> Back(CardAction send) =>
        send.Question is { } question ? [Leaving(pen.Execute(pen.Say("action.cancel"), new(CardVerb.Show, question)))] : [];

    /// <summary>A button that goes without the fields being filled in.</summary>
    private static JsonObject Leaving(JsonObject action)
    {
        action["associatedInputs"] = "none";
        return action;
    }

    private IEnumerable<JsonObject> Parts(AnswerParts parts) =>
    [
        Text(parts.Text),
        Element.Input(Field.Authority, pen.Say("part.authority"), parts.Authority, AnswerParts.LongestPart, lines: true),
        Element.Input(Field.Steps, pen.Own("form.steps"), string.Join('\n', parts.Steps), LongestList, lines: true),
        Element.Input(Field.Resources, pen.Own("form.resources"), string.Join('\n', parts.Resources), LongestList, lines: true),
        Element.Input(Field.Say, pen.Say("part.say"), parts.Say, AnswerParts.LongestPart, lines: true),
    ];

    private JsonObject Text(string? text, string id = Field.Text) =>
        Element.Input(id, pen.Say("part.answer"), text, AnswerParts.LongestText, lines: true, pen.Own("form.needed"));

    private JsonObject Question(string? text) =>
        Element.Input(Field.Question, pen.Say("part.question"), text, LongestQuestion, lines: true, pen.Own("form.needed"));

    private JsonObject Reason(string id = Field.Reason) => Element.Input(id, pen.Say("part.reason"), null, AnswerParts.LongestPart);

    private IEnumerable<JsonObject> Found(IReadOnlyList<string> found) =>
        found.Count == 0 ? [] : [Element.Line(Element.Run(pen.Say("found-personal", string.Join(", ", found)), color: "Warning"))];
}
