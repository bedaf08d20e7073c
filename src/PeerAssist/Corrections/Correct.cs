using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Privacy;
using PeerAssist.Questions;

namespace PeerAssist.Corrections;

/// <summary>Takes a colleague's new wording for an answer: live for the next asker at once, and undone as easily.</summary>
internal static class Correct
{
    /// <summary>From so many helpful votes on, a change of what money and machines obey waits for a second colleague.</summary>
    private const int Trusted = 3;

    public static async Task<Handled> Handle(CorrectionOffered offered, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, offered.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (WhyNot(offered.Parts, answer, turn) is { } refusal)
            return Handled.Refuse(refusal);
        if (offered.BaseRevision != answer.Shown.Number)
            return new(new Result.Stale(offered.Parts, answer.Shown));
        if (offered.Parts == answer.Shown.Parts)
            return Handled.Refuse(Refusal.NothingChanged);

        var question = await Readable.Question(turn, offered.Question, cancellationToken);
        return await MustWait(offered, answer, turn, cancellationToken)
            ? await Wait(offered, answer, question, turn, cancellationToken)
            : await Take(await Worded(answer, offered.Parts, offered.Reason, turn, cancellationToken), Act.Corrected, question, turn, cancellationToken);
    }

    public static async Task<Handled> Handle(CorrectionConfirmed confirmed, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, confirmed.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (answer.Pending is not { } pending || pending.Number != confirmed.Revision)
            return Handled.Refuse(Refusal.NothingToUndo);
        if (pending.By == turn.By.Id)
            return Handled.Refuse(Refusal.OwnCorrection);
        if (WhyNot(pending.Parts, answer, turn) is { } refusal)
            return Handled.Refuse(refusal);
        return await Take(answer with { Shown = pending, Pending = null }, Act.CorrectionConfirmed, question: null, turn, cancellationToken);
    }

    public static async Task<Handled> Handle(CorrectionUndone undone, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, undone.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (WhyNot(answer, turn) is { } refusal)
            return Handled.Refuse(refusal);
        if (answer.Pending is { } pending && pending.Number == undone.Revision)
            return await Take(answer with { Pending = null }, Act.CorrectionUndone, question: null, turn, cancellationToken);

        var revisions = await turn.Session.Answers.Revisions(turn.Owner, answer.Id, cancellationToken);
        if (answer.Shown.Number != undone.Revision || revisions.SingleOrDefault(r => r.Number == undone.Revision - 1) is not { } before)
            return Handled.Refuse(Refusal.NothingToUndo);

        return await Take(await Worded(answer, before.Parts, reason: null, turn, cancellationToken), Act.CorrectionUndone, question: null, turn, cancellationToken);
    }

    /// <summary>The answer with its next wording; locked when its words go back and forth.</summary>
    private static async Task<Answer> Worded(Answer answer, AnswerParts parts, string? reason, Turn turn, CancellationToken cancellationToken)
    {
        var revisions = await turn.Session.Answers.Revisions(turn.Owner, answer.Id, cancellationToken);
        var restores = EditWar.Restored(revisions, parts);
        var worded = answer.With(parts, turn.By.Id, turn.Now, reason, restores);
        return restores is not null && EditWar.IsOn(revisions, turn.Now) ? worded with { Locked = true } : worded;
    }

    private static Refusal? WhyNot(AnswerParts parts, Answer answer, Turn turn) => WhyNot(answer, turn) ?? Limits.WhyNot(parts);

    private static Refusal? WhyNot(Answer answer, Turn turn) =>
        !answer.IsGiven ? Refusal.Retired
        : turn.By.Standing is not (Standing.Member or Standing.Guest) ? Refusal.NoVote
        : answer.Locked && turn.By.Role < Role.Lead ? Refusal.Locked
        : null;

    private static async Task<bool> MustWait(CorrectionOffered offered, Answer answer, Turn turn, CancellationToken cancellationToken) =>
        answer.Author != turn.By.Id
        && SensitiveChange.Between(answer.Shown.Parts.Whole, offered.Parts.Whole).Count > 0
        && (await turn.Session.Votes.Tally(turn.Owner, answer.Id, cancellationToken)).Helpful >= Trusted;

    private static async Task<Handled> Wait(
        CorrectionOffered offered, Answer answer, Question? question, Turn turn, CancellationToken cancellationToken)
    {
        var pending = answer.With(offered.Parts, turn.By.Id, turn.Now, offered.Reason).Shown;
        await turn.Session.Answers.Save(answer with { Pending = pending }, cancellationToken);
        await turn.Write(Act.CorrectionOffered, answer.Id.Value, cancellationToken, offered.Parts.Whole, ("revision", pending.Number));
        return new(
            new Result.Done(answer.Id, answer.Shown.Number, Waits: true),
            [.. await Redraw.All(turn, answer.Id, cancellationToken), .. Tell(question, NoteKind.AwaitsConfirmation, answer, turn)]);
    }

    private static async Task<Handled> Take(Answer answer, Act act, Question? question, Turn turn, CancellationToken cancellationToken)
    {
        var before = await turn.Session.Answers.Find(turn.Owner, answer.Id, cancellationToken);
        // New words answer to what was flagged.
        if (answer.State == AnswerState.Flagged)
        {
            await turn.Session.Policies.Clear(turn.Owner, answer.Id, turn.Now, cancellationToken);
            answer = answer with { State = AnswerState.NotValidated };
        }

        await turn.Session.Answers.Save(answer, cancellationToken);
        if (question is not null)
            await Phrasings.Teach(turn, answer.Id, question, PhrasingOrigin.Corrected, cancellationToken);
        await turn.Write(act, answer.Id.Value, cancellationToken, answer.Shown.Parts.Whole, ("revision", answer.Shown.Number));
        return new(
            new Result.Done(answer.Id, answer.Shown.Number),
            [
                .. await Redraw.All(turn, answer.Id, cancellationToken),
                .. Tell(question, NoteKind.Corrected, answer, turn),
                .. answer.Locked && before?.Locked == false ? await Lock(answer, turn, cancellationToken) : [],
            ]);
    }

    private static async Task<IReadOnlyList<Outgoing>> Lock(Answer answer, Turn turn, CancellationToken cancellationToken)
    {
        await turn.Write(Act.Locked, answer.Id.Value, cancellationToken);
        return await Leads.Tell(turn, NoteKind.Locked, answer.Id, cancellationToken);
    }

    private static IEnumerable<Outgoing> Tell(Question? question, NoteKind kind, Answer answer, Turn turn) =>
        question is { Message: not null }
            ? [new Note(question.Place, question.OnlyFor, question.Language, kind, question.Id, answer.Id, turn.By.Id)]
            : [];
}
