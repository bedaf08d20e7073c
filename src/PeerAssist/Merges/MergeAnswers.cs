using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Merges;

/// <summary>
/// Puts one answer in the place of another. Of two that say the same, votes and phrasings go along; of two that disagree, the one that is
/// right also gets the other's phrasings, for it is asked the same way, but not its votes. Taking it back restores both.
/// </summary>
internal static class MergeAnswers
{
    public static async Task<Handled> Handle(AnswersMerged merged, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, merged.Kept, cancellationToken) is not { } kept
            || await Readable.Answer(turn, merged.Gone, cancellationToken) is not { } gone)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (await WhyNot(merged, kept, gone, turn, cancellationToken) is { } refusal)
            return Handled.Refuse(refusal);

        var phrasings = await TakePhrasings(kept.Id, gone.Id, turn, cancellationToken);
        if (merged.Same)
            await TakeVotes(kept.Id, gone.Id, turn, cancellationToken);
        var merge = new Merge(turn.Owner, gone.Id, kept.Id, merged.Same, turn.By.Id, turn.Now, gone.State, phrasings);
        await turn.Session.Merges.Save(merge, cancellationToken);
        await turn.Session.Answers.Save(gone with { State = AnswerState.Retired, MergedInto = kept.Id, Pending = null }, cancellationToken);
        await turn.Write(
            merged.Same ? Act.Merged : Act.Settled, gone.Id.Value, cancellationToken, detail: [("kept", kept.Id.Value), ("phrasings", phrasings.Count)]);
        return new(new Result.Done(kept.Id, kept.Shown.Number), await Redrawn(turn, [gone.Id, kept.Id], cancellationToken));
    }

    public static async Task<Handled> Handle(MergeUndone undone, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        if (await Readable.Answer(turn, undone.Gone, cancellationToken) is not { } gone)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (await turn.Session.Merges.Find(turn.Owner, gone.Id, cancellationToken) is not { } merge)
            return Handled.Refuse(Refusal.NothingToUndo);

        await GiveBack(merge, turn, cancellationToken);
        await turn.Session.Answers.Save(gone with { State = merge.State, MergedInto = null }, cancellationToken);
        await turn.Session.Merges.Remove(turn.Owner, gone.Id, cancellationToken);
        await turn.Write(Act.MergeUndone, gone.Id.Value, cancellationToken, detail: ("kept", merge.Kept.Value));
        return new(new Result.Done(gone.Id, gone.Shown.Number), await Redrawn(turn, [gone.Id, merge.Kept], cancellationToken));
    }

    private static async Task<Refusal?> WhyNot(AnswersMerged merged, Answer kept, Answer gone, Turn turn, CancellationToken cancellationToken) =>
        turn.By.Standing != Standing.Member ? Refusal.NoVote
        : kept.Id == gone.Id ? Refusal.NothingChanged
        : !kept.IsGiven || !gone.IsGiven ? Refusal.Retired
        : kept.Locked || gone.Locked ? Refusal.Locked
        : kept.Audience != gone.Audience && kept.Audience != Audience.Organisation ? Refusal.FewerReaders
        : !merged.Same && await IsJudgeInOwnCase(kept, gone, turn, cancellationToken) ? Refusal.OwnSide
        : null;

    // Against an answer that colleagues trust more, somebody else than the author of its rival decides.
    private static async Task<bool> IsJudgeInOwnCase(Answer kept, Answer gone, Turn turn, CancellationToken cancellationToken)
    {
        if (!await Ownership.Has(turn, kept, cancellationToken) || await Ownership.Has(turn, gone, cancellationToken))
            return false;
        var (mine, theirs) = (
            await turn.Session.Votes.Tally(turn.Owner, kept.Id, cancellationToken), await turn.Session.Votes.Tally(turn.Owner, gone.Id, cancellationToken));
        return theirs.Helpful - theirs.NotRight > mine.Helpful - mine.NotRight;
    }

    private static async Task<IReadOnlyList<string>> TakePhrasings(AnswerId kept, AnswerId gone, Turn turn, CancellationToken cancellationToken)
    {
        var known = (await turn.Session.Phrasings.Of(turn.Owner, kept, cancellationToken)).Select(phrasing => phrasing.Text).ToHashSet(StringComparer.Ordinal);
        var taken = new List<string>();
        foreach (var phrasing in (await turn.Session.Phrasings.Of(turn.Owner, gone, cancellationToken)).Where(phrasing => known.Add(phrasing.Text)))
        {
            await turn.Session.Phrasings.Save(turn.Owner, kept, phrasing, cancellationToken);
            taken.Add(phrasing.Text);
        }

        return taken;
    }

    // Who voted on both keeps the vote on the one that stays.
    private static async Task TakeVotes(AnswerId kept, AnswerId gone, Turn turn, CancellationToken cancellationToken)
    {
        foreach (var vote in await turn.Session.Votes.Of(turn.Owner, gone, cancellationToken))
        {
            if (await turn.Session.Votes.Find(turn.Owner, kept, vote.By, cancellationToken) is null)
                await turn.Session.Votes.Save(vote with { Answer = kept }, cancellationToken);
        }
    }

    // What was said of the kept answer since stays with it.
    private static async Task GiveBack(Merge merge, Turn turn, CancellationToken cancellationToken)
    {
        var now = (await turn.Session.Phrasings.Of(turn.Owner, merge.Kept, cancellationToken)).ToDictionary(phrasing => phrasing.Text, StringComparer.Ordinal);
        foreach (var phrasing in await turn.Session.Phrasings.Of(turn.Owner, merge.Gone, cancellationToken))
        {
            if (merge.Phrasings.Contains(phrasing.Text) && now.GetValueOrDefault(phrasing.Text) == phrasing)
                await turn.Session.Phrasings.Remove(turn.Owner, merge.Kept, phrasing.Text, cancellationToken);
        }

        if (!merge.Same)
            return;
        foreach (var vote in await turn.Session.Votes.Of(turn.Owner, merge.Gone, cancellationToken))
        {
            if (await turn.Session.Votes.Find(turn.Owner, merge.Kept, vote.By, cancellationToken) == vote with { Answer = merge.Kept })
                await turn.Session.Votes.Withdraw(turn.Owner, merge.Kept, vote.By, cancellationToken);
        }
    }

    private static async Task<IReadOnlyList<Outgoing>> Redrawn(Turn turn, IReadOnlyList<AnswerId> answers, CancellationToken cancellationToken)
    {
        var replies = new List<Outgoing>();
        foreach (var answer in answers)
            replies.AddRange(await Redraw.All(turn, answer, cancellationToken));
        return [.. replies.Distinct()];
    }
}
