using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Merges;

/// <summary>Takes an answer out of use, and back into it.</summary>
internal static class RetireAnswer
{
    public static async Task<Handled> Handle(AnswerRetired retired, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, retired.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        if (!answer.IsGiven || answer.Locked)
            return Handled.Refuse(answer.Locked ? Refusal.Locked : Refusal.Retired);
        await turn.Session.Answers.Save(answer with { State = AnswerState.Retired, Pending = null }, cancellationToken);
        await turn.Write(Act.Retired, answer.Id.Value, cancellationToken);
        return new(new Result.Done(answer.Id, answer.Shown.Number), await Redraw.All(turn, answer.Id, cancellationToken));
    }

    public static async Task<Handled> Handle(AnswerRestored restored, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, restored.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        if (answer.IsGiven || answer.MergedInto is not null)
            return Handled.Refuse(Refusal.NothingToUndo);
        await turn.Session.Answers.Save(answer with { State = AnswerState.NotValidated }, cancellationToken);
        await turn.Write(Act.Restored, answer.Id.Value, cancellationToken);
        return new(new Result.Done(answer.Id, answer.Shown.Number), await Redraw.All(turn, answer.Id, cancellationToken));
    }
}
