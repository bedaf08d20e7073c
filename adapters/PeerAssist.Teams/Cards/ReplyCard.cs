using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Privacy;
using PeerAssist.Search;
using PeerAssist.Votes;

namespace PeerAssist.Teams.Cards;

/// <summary>Draws a reply as a card, within what the platform takes.</summary>
internal sealed class ReplyCard(CardPen pen)
{
    private const string Rest = "rest";
    private const int LongestAsked = 300;

    /// <summary>What one person sees that others do not.</summary>
    /// <param name="Said">What came of that person's last press; none for nothing.</param>
    /// <param name="Votes">How that person voted.</param>
    internal sealed record Reader(string? Said = null, IReadOnlyDictionary<AnswerId, Verdict>? Votes = null);

    /// <summary>The card of a reply.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="reader">Who alone sees it; none for everybody of the place.</param>
    public JsonObject Draw(Reply reply, Reader? reader = null) => reply.Body switch
    {
        AnswerBody answer => CardRoom.Fit(room => Marked(Draw(answer, Quoted(reply), reader ?? new(), room), reply.MayRepeat)),
        NoteBody note => CardRoom.Fit(room => Draw(note, room)),
        GoneBody gone => Element.Card([Element.Line(Element.Run(gone.Text, subtle: true))]),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.Body.GetType().Name, "A body that nobody draws."),
    };

    /// <summary>One line that tells what the card says, for notifications.</summary>
    public string Summary(ReplyBody body) => body switch
    {
        AnswerBody answer => pen.Say(Headline(answer)),
        NoteBody note => PlainText.Cut(PlainText.Clean(note.Text).ReplaceLineEndings(" "), LongestAsked),
        GoneBody gone => gone.Text,
        _ => "",
    };

    /// <summary>Where there are no threads, or somebody else's eyes are spared, the question is quoted.</summary>
    private static bool Quoted(Reply reply) => reply.OnlyFor is not null || reply.Place.Kind is not (ChannelKind.Team or ChannelKind.Private or ChannelKind.Shared);

    private static string Headline(AnswerBody body) => body switch
    {
        { Decision: Decision.Unknown, TeamAsked: true } => "decision.team-asked",
        { Decision: Decision.Answer, Overheard: true } => "decision.overheard",
        _ => $"decision.{body.Decision.ToString().ToLowerInvariant()}",
    };

    private JsonObject Draw(AnswerBody body, bool quoted, Reader reader, CardRoom room)
    {
        var face = new AnswerFace(pen, room);
        var alone = body.Decision == Decision.Answer && body.Answers.Count > 0;
        var first = alone ? body.Answers.Take(1) : body.Answers;
        var rest = alone ? body.Answers.Skip(1).ToArray() : [];
        var card = Element.Card(
        [
            .. reader.Said is { } said ? [Element.Line(Element.Run(said, bold: true, color: "Good"))] : Array.Empty<JsonObject>(),
            .. quoted && body.Asked.Length > 0 ? [Quote(body.Asked)] : Array.Empty<JsonObject>(),
            Element.Line(Element.Run(pen.Say(Headline(body)), subtle: body.Answers.Count > 0)),
            .. first.Select((answer, at) => Element.Container(Face(answer), separator: at > 0)),
            .. rest.Length > 0 ? [Folded(rest.SelectMany(answer => new[] { Element.Container(Face(answer), separator: true) }))] : Array.Empty<JsonObject>(),
            .. body.Asking.Count > 0 ? [Element.Line(Element.Run(pen.Say("asking", PlainText.Cut(string.Join(", ", body.Asking), LongestAsked)), subtle: true))] : Array.Empty<JsonObject>(),
            Element.Actions(Bottom(body, rest.Length > 0)),
        ]);
        return card;

        IEnumerable<JsonObject> Face(ShownAnswer answer) =>
            face.Draw(answer, body.Question, reader.Votes is not null && reader.Votes.TryGetValue(answer.Id, out var own) ? own : null, body.Decision == Decision.Disagreement);
    }

    /// <summary>A message that may stand there twice says so, lest people think that they were answered twice.</summary>
    private JsonObject Marked(JsonObject card, bool mayRepeat)
    {
        if (mayRepeat)
            card["body"]!.AsArray().Insert(0, Element.Line(Element.Run(pen.Own("may-repeat"), subtle: true)));
        return card;
    }

    private JsonObject Folded(IEnumerable<JsonObject> rest) =>
        Element.Container([Element.Line(Element.Run(pen.Say("also"), bold: true)), .. rest], id: Rest, visible: false, separator: true);

    private static JsonObject Quote(string asked) => Element.Container(
        [.. Element.Lines(PlainText.Cut(asked, LongestAsked))], "emphasis");

    private IEnumerable<JsonObject> Bottom(AnswerBody body, bool folded)
    {
        var first = body.Answers.Count > 0 ? body.Answers[0] : null;
        if (body.Decision == Decision.Unknown)
            yield return new Forms(pen).AnswerHere(body.Question, body.Asked);
        yield return folded
            ? new JsonObject { ["type"] = "Action.ToggleVisibility", ["title"] = pen.Say("action.more"), ["targetElements"] = new JsonArray(Rest) }
            : pen.Execute(pen.Say("action.more"), new(ReplyAction.More, body.Question));
        // Who put a question to nobody has put it to the team already.
        if (body is { TeamAsked: false, Overheard: false })
            yield return pen.Execute(pen.Say("action.ask-team"), new(ReplyAction.AskTeam, body.Question));
        if (first is null)
            yield break;
        yield return pen.Execute(pen.Say("action.why"), new(ReplyAction.Why, body.Question, first.Id, first.Revision));
        yield return pen.Execute(pen.Say("action.history"), new(ReplyAction.History, body.Question, first.Id, first.Revision), secondary: true);
    }

    private JsonObject Draw(NoteBody note, CardRoom room)
    {
        var buttons = Buttons(note).ToArray();
        return Element.Card(
        [
            .. Element.Lines(PlainText.Cut(note.Text, room.Text)),
            .. note.Difference.Count > 0 ? [Element.Difference(note.Difference, room.Text)] : Array.Empty<JsonObject>(),
            .. buttons.Length > 0 ? [Element.Actions(buttons)] : Array.Empty<JsonObject>(),
        ]);
    }

    private IEnumerable<JsonObject> Buttons(NoteBody note)
    {
        if (note is { Kind: NoteKind.CaptureOffer, Message: { } message })
            yield return pen.Execute(pen.Say("action.save"), new(CardVerb.Capture, note.Question, Message: message));
        if (note is { Question: { } asked, Kind: NoteKind.RequestedColleague or NoteKind.RequestedLead or NoteKind.RequestedChannel })
        {
            yield return new Forms(pen).AnswerHere(asked, note.Text);
            if (note.Kind != NoteKind.RequestedChannel)
                yield return pen.Execute(pen.Say("action.decline"), new(ReplyAction.Decline, asked));
            if (note.Kind == NoteKind.RequestedColleague)
                yield return pen.Execute(pen.Say("action.leave-me"), new(ReplyAction.LeaveMe, asked), secondary: true);
        }

        if (note is { Answer: { } dependent, Kind: NoteKind.PolicyChanged or NoteKind.PolicyGone })
            yield return pen.Execute(pen.Say("action.still-right"), new(ReplyAction.StillRight, note.Question, dependent));
        if (note is { Answer: { } answer, Kind: NoteKind.Captured or NoteKind.Corrected or NoteKind.Recalled or NoteKind.AwaitsConfirmation or NoteKind.Locked })
            yield return pen.Execute(pen.Say("action.history"), new(ReplyAction.History, note.Question, answer));
    }
}
