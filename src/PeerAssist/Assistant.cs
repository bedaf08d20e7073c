using PeerAssist.Appreciation;
using PeerAssist.Audits;
using PeerAssist.Captures;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Corrections;
using PeerAssist.Merges;
using PeerAssist.Organisations;
using PeerAssist.Outcomes;
using PeerAssist.Policies;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Votes;

namespace PeerAssist;

/// <summary>The one way through the product: what happened in a chat goes in, what changed and what is to be said comes out.</summary>
public sealed class Assistant(Knowledge knowledge, Journal journal, TimeProvider time)
{
    private readonly LookAhead _lookAhead = new(knowledge);

    /// <summary>Searches what an event needs searched, in a view of the store, before the transaction of the event opens.</summary>
    public async Task<Ahead?> LookAhead(ChatEvent happened, ISession view, CancellationToken cancellationToken)
    {
        if (await view.Organisations.OwnerOf(happened.Place.Workspace, cancellationToken) is not { } organisation)
            return null;
        // Somebody met for the first time has no memberships yet that could widen the search.
        var by = await view.Contributors.Find(organisation.Id, happened.By.Account, cancellationToken)
            ?? new Contributor(new(""), organisation.Id, happened.By.Name, Texts.Speak(happened.By.Language), happened.By.Standing);
        return await _lookAhead.For(view, organisation, by, happened, cancellationToken);
    }

    /// <summary>Handles an event in a transaction; nothing of it is visible before the commit.</summary>
    public async Task<Handled> Handle(ChatEvent happened, Ahead? ahead, ISession session, CancellationToken cancellationToken)
    {
        if (await session.Organisations.OwnerOf(happened.Place.Workspace, cancellationToken) is not { } organisation)
            return NotLinked(happened);
        if (happened.By.Standing == Standing.Bot && happened is not (ChannelDescribed or BotJoined or MessageDeleted))
            return Handled.Nothing;

        var now = time.GetUtcNow();
        var by = await People.Meet(session, organisation, happened.By, now, cancellationToken);
        var turn = new Turn(session, organisation, by, happened.Place, happened.By.Account, now, journal);
        return await (happened switch
        {
            MessagePosted { Addressed: true } asked => Ask.Handle(asked, ahead, turn, cancellationToken),
            MessagePosted { Overheard: true } overheard => Overhear.Handle(overheard, ahead, turn, cancellationToken),
            MessagePosted said => OfferCapture.Handle(said, turn, cancellationToken),
            MessageEdited edited => FollowMessage.Handle(edited, ahead, turn, cancellationToken),
            MessageDeleted deleted => FollowMessage.Handle(deleted, turn, cancellationToken),
            QuestionPut put => Ask.Handle(put, ahead, turn, cancellationToken),
            TeamAsked asked => AskTeam.Handle(asked, turn, cancellationToken),
            Thanked thanked => GiveThanks.Handle(thanked, turn, cancellationToken),
            RequestDeclined declined => DeclineRequest.Handle(declined, turn, cancellationToken),
            AvailabilitySaid said => SayAvailability.Handle(said, turn, cancellationToken),
            Looked looked => Explain.Handle(looked, ahead, turn, cancellationToken),
            VoteCast cast => CastVote.Handle(cast, turn, cancellationToken),
            VoteWithdrawn withdrawn => CastVote.Handle(withdrawn, turn, cancellationToken),
            Reacted reacted => CastVote.Handle(reacted, turn, cancellationToken),
            OutcomeReported reported => ReportOutcome.Handle(reported, turn, cancellationToken),
            CorrectionOffered offered => Correct.Handle(offered, turn, cancellationToken),
            CorrectionConfirmed confirmed => Correct.Handle(confirmed, turn, cancellationToken),
            CorrectionUndone undone => Correct.Handle(undone, turn, cancellationToken),
            AnswerCaptured captured => Capture.Handle(captured, ahead, turn, cancellationToken),
            ChangeAudited audited => AuditChange.Handle(audited, turn, cancellationToken),
            WorkTakenBack back => TakeBack.Handle(back, turn, cancellationToken),
            RoleGiven given => GiveRole.Handle(given, turn, cancellationToken),
            PolicyWritten written => WritePolicy.Handle(written, turn, cancellationToken),
            PolicyRemoved removed => WritePolicy.Handle(removed, turn, cancellationToken),
            StillRight still => ConfirmAnswer.Handle(still, turn, cancellationToken),
            AnswersMerged merged => MergeAnswers.Handle(merged, turn, cancellationToken),
            DisagreementSettled settled => SettleDisagreement.Handle(settled, turn, cancellationToken),
            MergeUndone undone => MergeAnswers.Handle(undone, turn, cancellationToken),
            AnswersSetApart apart => SetApart.Handle(apart, turn, cancellationToken),
            AnswerRetired retired => RetireAnswer.Handle(retired, turn, cancellationToken),
            AnswerRestored restored => RetireAnswer.Handle(restored, turn, cancellationToken),
            BotJoined joined => KnowPlaces.Handle(joined, turn, cancellationToken),
            ChannelDescribed described => KnowPlaces.Handle(described, turn, cancellationToken),
            MembersChanged changed => KnowPlaces.Handle(changed, turn, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "An event that nobody handles."),
        });
    }

    private static Handled NotLinked(ChatEvent happened) => happened is MessagePosted { Addressed: true, By.Standing: not Standing.Bot } asked
        ? new(new Result.Refused(Refusal.UnknownWorkspace), new Note(asked.Place.InThreadOf(asked.Message), null, Texts.Speak(asked.By.Language), NoteKind.NotLinked))
        : Handled.Refuse(Refusal.UnknownWorkspace);
}
