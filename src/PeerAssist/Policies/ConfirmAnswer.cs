using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Policies;

/// <summary>A colleague says that an answer is still right: its flags are cleared, and its next review is a full interval away.</summary>
internal static class ConfirmAnswer
{
    public static async Task<Handled> Handle(StillRight still, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, still.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        if (!answer.IsGiven)
            return Handled.Refuse(Refusal.Retired);
        await turn.Session.Policies.Clear(turn.Owner, answer.Id, turn.Now, cancellationToken);

        // Its author's word lifts the flag; only a colleague's validates.
        var own = await Ownership.Has(turn, answer, cancellationToken);
        var state = !own ? AnswerState.Validated : answer.State == AnswerState.Flagged ? AnswerState.NotValidated : answer.State;
        await turn.Session.Answers.Save(answer with { State = state, Reviewed = turn.Now }, cancellationToken);
        await turn.Write(Act.Reviewed, answer.Id.Value, cancellationToken);
        return new(new Result.Done(answer.Id, answer.Shown.Number), await Redraw.All(turn, answer.Id, cancellationToken));
    }
}
