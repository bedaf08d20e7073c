using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Stores;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Cards;
using PeerAssist.Votes;

namespace PeerAssist.Teams.Invokes;

/// <summary>Does what a button or a form asks for, and tells who pressed it what came of it.</summary>
internal sealed class Presses(Intake intake, IStore store, CardSeal seal, ResultCards cards, TimeProvider time)
{
    /// <summary>Pressing one's own vote again takes it back, but a double click is one press.</summary>
    private static readonly TimeSpan DoubleClick = TimeSpan.FromSeconds(5);

    /// <summary>Does what the data of a card stands for.</summary>
    /// <param name="incoming">The delivery.</param>
    /// <param name="data">What came back from the card, fields included.</param>
    /// <param name="dialog">Whether the answer is shown in a dialog, and not in the card's place.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Shown> Press(Incoming incoming, JsonElement data, bool dialog, CancellationToken cancellationToken)
    {
        if (CardAction.Open(data, seal, incoming.Place.Channel) is not { } action)
            return new Shown.Wrong(cards.Pen(incoming).Own("gone"));
        if (action is { Verb: CardVerb.Show, Question: { } shown })
            return await cards.Reply(incoming, shown, null, cancellationToken) ?? new Shown.Wrong(cards.Pen(incoming).Own("gone"));

        var fields = new FormFields(data, action.Answer);
        if (await Happened(incoming, action, fields, cancellationToken) is not { } happened)
            return new Shown.Wrong(cards.Pen(incoming).Own("gone"));
        var key = action.Verb == ReplyAction.Save ? BusinessKey(incoming, action, data) : incoming.Key;
        var result = await intake.Answer(incoming.Arrival(happened, key, key), null, cancellationToken);
        return await cards.Of(incoming, action, happened, result, dialog, cancellationToken);
    }

    /// <summary>Shows what there is to see, without a button.</summary>
    public async Task<Shown> Look(Incoming incoming, Looked looked, CancellationToken cancellationToken)
    {
        var result = await intake.Answer(incoming.Arrival(looked, incoming.Key, incoming.Key), null, cancellationToken);
        return await cards.Of(incoming, new(CardVerb.Capture, looked.Question, Message: looked.Message), looked, result, dialog: true, cancellationToken);
    }

    private async Task<ChatEvent?> Happened(Incoming incoming, CardAction action, FormFields fields, CancellationToken cancellationToken)
    {
        var (place, by, at) = (incoming.Place, incoming.By, incoming.At);
        return action switch
        {
            { Verb: ReplyAction.Helpful or ReplyAction.NotRight, Answer: { } answer } => await Vote(
                incoming, answer, action.Verb == ReplyAction.Helpful ? Verdict.Helpful : Verdict.NotRight, action.Question, cancellationToken),
            { Verb: ReplyAction.Correct, Answer: { } answer, Revision: { } revision } => new CorrectionOffered(
                place, by, at, answer, revision, fields.Parts(await Before(place, answer, revision, cancellationToken)), fields[Field.Reason], action.Question),
            { Verb: ReplyAction.Right, Question: { } question, Answer: { } answer } => new DisagreementSettled(place, by, at, question, answer),
            { Verb: ReplyAction.StillRight, Answer: { } answer } => new StillRight(place, by, at, answer),
            { Verb: ReplyAction.Confirm, Answer: { } answer, Revision: { } revision } => new CorrectionConfirmed(place, by, at, answer, revision),
            { Verb: ReplyAction.Undo, Answer: { } answer, Revision: { } revision } => new CorrectionUndone(place, by, at, answer, revision),
            { Verb: ReplyAction.Worked or ReplyAction.Failed, Question: { } question } =>
                new OutcomeReported(place, by, at, question, action.Answer, action.Verb == ReplyAction.Worked),
            { Verb: ReplyAction.AskTeam, Question: { } question } => new TeamAsked(place, by, at, question),
            { Verb: ReplyAction.Thank, Answer: { } answer } => new Thanked(place, by, at, answer),
            { Verb: ReplyAction.Decline, Question: { } question } => new RequestDeclined(place, by, at, question),
            { Verb: ReplyAction.LeaveMe } => new AvailabilitySaid(place, by, at, MayBeAsked: false, Hours: null),
            { Verb: ReplyAction.Save } => new AnswerCaptured(
                place, by, at, fields[Field.Question] ?? await Asked(place, action.Question, cancellationToken), fields.Parts(null), null,
                action.Question, action.Message),
            { Verb: ReplyAction.Ask } => new QuestionPut(place, by, at, fields[Field.Question] ?? "") { Private = true },
            { Verb: ReplyAction.More } => new Looked(place, by, at, Chat.Events.Look.More, action.Question),
            { Verb: ReplyAction.Why } => new Looked(place, by, at, Chat.Events.Look.Why, action.Question, action.Answer),
            { Verb: ReplyAction.History } => new Looked(place, by, at, Chat.Events.Look.History, action.Question, action.Answer),
            { Verb: CardVerb.Edit } => new Looked(place, by, at, Chat.Events.Look.CorrectForm, action.Question, action.Answer),
            { Verb: CardVerb.Capture } => new Looked(place, by, at, Chat.Events.Look.CaptureForm, action.Question, Message: action.Message),
            _ => null,
        };
    }

    private async Task<ChatEvent> Vote(Incoming incoming, AnswerId answer, Verdict verdict, QuestionId? question, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var owner = await session.Organisations.OwnerOf(incoming.Place.Workspace, cancellationToken);
        var person = owner is null ? null : await session.Contributors.Find(owner.Id, incoming.By.Account, cancellationToken);
        var earlier = person is null ? null : await session.Votes.Find(owner!.Id, answer, person.Id, cancellationToken);
        return earlier is not null && earlier.Verdict == verdict && time.GetUtcNow() - earlier.At > DoubleClick
            ? new VoteWithdrawn(incoming.Place, incoming.By, incoming.At, answer)
            : new VoteCast(incoming.Place, incoming.By, incoming.At, answer, verdict, question);
    }

    /// <summary>The answer as it was before the colleague's eyes: what a short form does not show is not changed.</summary>
    private async Task<AnswerParts?> Before(Place place, AnswerId answer, int revision, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        return await session.Organisations.OwnerOf(place.Workspace, cancellationToken) is { } owner
            ? (await session.Answers.Revisions(owner.Id, answer, cancellationToken)).FirstOrDefault(kept => kept.Number == revision)?.Parts
            : null;
    }

    private async Task<string> Asked(Place place, QuestionId? id, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        return id is { } question && await session.Organisations.OwnerOf(place.Workspace, cancellationToken) is { } owner
            ? (await session.Questions.Find(owner.Id, question, cancellationToken))?.Text ?? ""
            : "";
    }

    /// <summary>Two clicks on one form save one answer.</summary>
    private static string BusinessKey(Incoming incoming, CardAction action, JsonElement data) => string.Join(
        '|', incoming.App, incoming.Tenant, incoming.Place.Channel.NativeId, action.Verb, incoming.By.Account.UserId,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(data.GetRawText()))));
}
