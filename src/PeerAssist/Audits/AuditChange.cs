using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Audits;

/// <summary>Keeps what a lead found of a change that is live, and lets it tell on the answer.</summary>
public static class AuditChange
{
    internal static async Task<Handled> Handle(ChangeAudited audited, Turn turn, CancellationToken cancellationToken) =>
        turn.By.Role < Role.Lead ? Handled.Refuse(Refusal.LeadsOnly) : await Mark(turn, audited.Entry, audited.Mark, audited.Note, cancellationToken);

    /// <summary>Marks a change. Whose turn it is may do so.</summary>
    public static async Task<Handled> Mark(Turn turn, long entry, Mark mark, string? note, CancellationToken cancellationToken)
    {
        if (await turn.Session.Journal.Find(turn.Owner, entry, cancellationToken) is not { } change || !ReadChanges.Auditable.Contains(change.Act))
            return Handled.Refuse(Refusal.UnknownChange);
        if (turn.Named is { } lead && change.Actor == turn.Journal.Pseudonym(lead))
            return Handled.Refuse(Refusal.OwnChange);
        await turn.Session.Audits.Save(new(turn.Owner, entry, mark, turn.Named, turn.Now, note), cancellationToken);
        await turn.Write(Act.Audited, change.Subject, cancellationToken, note, ("entry", entry), ("mark", mark.ToString()));
        if (await turn.Session.Answers.Find(turn.Owner, new(change.Subject), cancellationToken) is not { IsGiven: true } answer)
            return new(new Result.Done());
        await Tell(turn, change.Act, mark, answer, cancellationToken);
        return new(new Result.Done(answer.Id, answer.Shown.Number), await Redraw.All(turn, answer.Id, cancellationToken));
    }

    private static Task Tell(Turn turn, Act act, Mark mark, Answer answer, CancellationToken cancellationToken) => (act, mark) switch
    {
        (Act.VotesHeld, Audits.Mark.Right) => Release(turn, answer.Id, cancellationToken),
        (Act.VotesHeld, _) or (Act.Locked, Audits.Mark.Right) => Task.CompletedTask,
        (Act.Locked, Audits.Mark.Coach) => Unlock(turn, answer, cancellationToken),
        (_, Audits.Mark.Right) => Save(turn, answer, AnswerState.Validated, cancellationToken),
        (_, Audits.Mark.Wrong) => Save(turn, answer, AnswerState.Flagged, cancellationToken),
        _ => Task.CompletedTask,
    };

    private static Task Save(Turn turn, Answer answer, AnswerState state, CancellationToken cancellationToken) =>
        turn.Session.Answers.Save(answer with { State = state }, cancellationToken);

    /// <summary>Those who went back and forth were talked to.</summary>
    private static async Task Unlock(Turn turn, Answer answer, CancellationToken cancellationToken)
    {
        await turn.Session.Answers.Save(answer with { Locked = false }, cancellationToken);
        await turn.Write(Act.Unlocked, answer.Id.Value, cancellationToken);
    }

    private static async Task Release(Turn turn, AnswerId answer, CancellationToken cancellationToken)
    {
        var held = (await turn.Session.Votes.Of(turn.Owner, answer, cancellationToken)).Where(vote => vote.Held).ToList();
        foreach (var vote in held)
            await turn.Session.Votes.Save(vote with { Held = false }, cancellationToken);
        await turn.Write(Act.VotesReleased, answer.Value, cancellationToken, detail: ("votes", held.Count));
    }
}
