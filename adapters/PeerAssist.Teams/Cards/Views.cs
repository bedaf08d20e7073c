using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Questions;

namespace PeerAssist.Teams.Cards;

/// <summary>Draws what one person asked to see behind a reply, in the place of its card or in a dialog.</summary>
internal sealed class Views(CardPen pen)
{
    /// <summary>Why an answer was given.</summary>
    public JsonObject Why(Result.Explained explained, QuestionId? question) => CardRoom.Fit(room => Card(
        pen.Say("action.why"),
        explained.Sentences.Select(sentence => Element.Line(Element.Run($"• {PlainText.Cut(sentence, room.Text)}"))),
        question));

    /// <summary>Further answers.</summary>
    public JsonObject More(Result.Answered more, QuestionId? question) => CardRoom.Fit(room => Card(
        PlainText.Cut(more.Reason, room.Text),
        more.Answers.Select((answer, at) => Element.Container(new AnswerFace(pen, room).Draw(answer, more.Question, own: null), separator: at > 0)),
        question));

    /// <summary>An answer with its earlier wordings.</summary>
    public JsonObject History(Result.Told told, QuestionId? question) => CardRoom.Fit(room => Card(
        pen.Say("action.history"),
        told.Revisions.Take(room.Entries).Select((past, at) => Element.Container(
            [
                Element.Line(Element.Run(Heading(past), subtle: true)),
                .. Element.Lines(PlainText.Cut(past.Revision.Parts.Text, Math.Min(room.Text, 2_000))),
                .. past.Revision.Reason is { Length: > 0 } reason ? [Element.Line(Element.Run(PlainText.Cut(reason, room.Part), subtle: true))] : Array.Empty<JsonObject>(),
                .. at == 0 && past.Revision.Number > 1
                    ? [Element.Actions(pen.Execute(pen.Say("action.undo"), new(ReplyAction.Undo, question, told.Answer.Id, past.Revision.Number)))]
                    : Array.Empty<JsonObject>(),
            ],
            separator: at > 0)),
        question));

    /// <summary>What was found for a question asked for one's own eyes.</summary>
    public JsonObject Found(Result.Answered found) => CardRoom.Fit(room => Card(
        PlainText.Cut(found.Reason, room.Text),
        found.Answers.Select((answer, at) => Element.Container(new AnswerFace(pen, room).Words(answer), separator: at > 0)),
        null));

    /// <summary>One sentence.</summary>
    public JsonObject Sentence(string sentence, QuestionId? question) => Card(sentence, [], question);

    /// <summary>An answer to be put into a message of one's own: words and name, no buttons.</summary>
    public JsonObject Quote(Chat.Replies.ShownAnswer answer) =>
        CardRoom.Fit(room => Element.Card([.. new AnswerFace(pen, room).Words(answer)]));

    private JsonObject Card(string title, IEnumerable<JsonObject> shown, QuestionId? question) => Element.Card(
    [
        Element.Line(Element.Run(title, bold: true)),
        .. shown,
        .. question is { } back ? [Element.Actions(pen.Execute(pen.Own("back"), new(CardVerb.Show, back)))] : Array.Empty<JsonObject>(),
    ]);

    private string Heading(PastRevision past) =>
        $"{past.Revision.Number}. {(past.By is { Length: > 0 } by ? pen.Say("by.author-date", PlainText.Cut(by, 80), past.Revision.At.Date) : pen.Say("by.date", past.Revision.At.Date))}";
}
