using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Cards;
using PeerAssist.Votes;

namespace PeerAssist.Teams.Invokes;

/// <summary>Draws what one person gets to see after a press, in that person's language.</summary>
internal sealed class ResultCards(IStore store, CardSeal seal)
{
    public CardPen Pen(Incoming incoming) => new(seal, incoming.Place.Channel, incoming.Language);

    /// <summary>What came of a press.</summary>
    public async Task<Shown> Of(
        Incoming incoming, CardAction action, ChatEvent happened, Result result, bool dialog, CancellationToken cancellationToken)
    {
        var pen = Pen(incoming);
        var (forms, views) = (new Forms(pen), new Views(pen));
        var back = dialog ? null : action.Question;
        return result switch
        {
            Result.Refused refused => new Shown.Sentence(pen.Say($"refusal.{Kebab.Of(refused.Reason.ToString())}")),
            Result.Stale stale => new Shown.Card(forms.Stale(stale, action.Answer!.Value, action.Question, dialog), pen.Say("action.correct")),
            Result.CorrectForm form => new Shown.Card(forms.Correct(form, action.Question, dialog), pen.Say("action.correct")),
            Result.CaptureForm form => new Shown.Card(forms.Capture(form, action.Message, dialog), pen.Say("action.save")),
            Result.Explained explained => new Shown.Card(views.Why(explained, back), pen.Say("action.why")),
            Result.Told told => new Shown.Card(views.History(told, back), pen.Say("action.history")),
            Result.Answered answered when action.Verb == ReplyAction.Ask => new Shown.Card(views.Found(answered), pen.Own("ask.title")),
            Result.Answered answered => new Shown.Card(views.More(answered, back), pen.Say("action.more")),
            Result.Done done => await Done(incoming, action, Said(pen, happened, done), dialog, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(result), result.GetType().Name, "A result that nobody shows."),
        };
    }

    /// <summary>The reply to a question as it is now, for one person's eyes; none when it may not be shown any more.</summary>
    public async Task<Shown?> Reply(Incoming incoming, QuestionId id, string? said, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        if (await session.Organisations.OwnerOf(incoming.Place.Workspace, cancellationToken) is not { } owner
            || await session.Questions.Find(owner.Id, id, cancellationToken) is not { } question)
            return null;
        var outgoing = new AnswerReply(question.Place, question.OnlyFor, incoming.Language, id);
        var reply = await CurrentReply.Of(session, outgoing, incoming.At, cancellationToken);
        if (reply is null)
            return null;
        var votes = reply.Body is AnswerBody body ? await VotesOf(session, owner.Id, incoming.By.Account, body, cancellationToken) : null;
        return new Shown.Card(new ReplyCard(Pen(incoming)).Draw(reply, new(said, votes)), "PeerAssist");
    }

    private async Task<Shown> Done(Incoming incoming, CardAction action, string said, bool dialog, CancellationToken cancellationToken)
    {
        // What is saved from a message of a colleague's was offered in a card of its own.
        if (dialog)
            return new Shown.Sentence(said);
        // Who was asked for help has a request before the eyes, and not the reply to the question.
        return action is { Question: { } question, Message: null, Verb: not (ReplyAction.Decline or ReplyAction.LeaveMe) } && await Reply(incoming, question, said, cancellationToken) is { } reply
            ? reply
            : new Shown.Card(new Views(Pen(incoming)).Sentence(said, null), "PeerAssist");
    }

    private static string Said(CardPen pen, ChatEvent happened, Result.Done done) => pen.Own(happened switch
    {
        VoteCast => "said.voted",
        VoteWithdrawn => "said.withdrawn",
        OutcomeReported => "said.outcome",
        CorrectionOffered => done.Waits ? "said.waits" : "said.corrected",
        CorrectionConfirmed => "said.confirmed",
        CorrectionUndone => "said.undone",
        AnswerCaptured => "said.saved",
        TeamAsked => "said.team-asked",
        Thanked => "said.thanked",
        RequestDeclined => "said.declined",
        AvailabilitySaid => "said.left",
        _ => "said.outcome",
    });

    private static async Task<IReadOnlyDictionary<AnswerId, Verdict>?> VotesOf(
        ISession session, OrganisationId owner, Account account, AnswerBody body, CancellationToken cancellationToken)
    {
        if (await session.Contributors.Find(owner, account, cancellationToken) is not { } person)
            return null;
        var votes = new Dictionary<AnswerId, Verdict>();
        foreach (var answer in body.Answers)
        {
            if (await session.Votes.Find(owner, answer.Id, person.Id, cancellationToken) is { } vote)
                votes[answer.Id] = vote.Verdict;
        }

        return votes;
    }
}
