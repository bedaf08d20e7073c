using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Merges;

/// <summary>Shows pairs of answers beside each other: one pair, or all that wait for somebody to decide.</summary>
internal static class PairList
{
    private const int Most = 200;

    public static async Task<Handled> All(Turn turn, CancellationToken cancellationToken)
    {
        var pairs = new List<ComparedPair>();
        foreach (var pair in await turn.Session.Merges.Open(turn.Owner, Most, cancellationToken))
        {
            if (await Compare(turn, pair.One, pair.Other, pair.Kind, cancellationToken) is { } compared)
                pairs.Add(compared);
        }

        return new(new Result.Paired(pairs));
    }

    public static async Task<Handled> One(Looked looked, Turn turn, CancellationToken cancellationToken)
    {
        if (looked is not { Answer: { } one, Other: { } other })
            return Handled.Refuse(Refusal.UnknownAnswer);
        return await Compare(turn, one, other, kind: null, cancellationToken) is { } pair
            ? new(new Result.Paired([pair]))
            : Handled.Refuse(Refusal.UnknownAnswer);
    }

    // Whoever cannot read one of them is not told that the other is like it.
    private static async Task<ComparedPair?> Compare(
        Turn turn, AnswerId oneId, AnswerId otherId, PairKind? kind, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, oneId, cancellationToken) is not { } one || await Readable.Answer(turn, otherId, cancellationToken) is not { } other)
            return null;
        var (mine, theirs) = (one.Shown.Parts, other.Shown.Parts);
        return new(
            kind ?? (Contradiction.Between(mine, theirs) ? PairKind.Contrary : PairKind.Alike),
            Likeness.Of(mine.Text, theirs.Text),
            await Showing.Of(turn.Session, one, 0, turn.Now, cancellationToken),
            await Showing.Of(turn.Session, other, 0, turn.Now, cancellationToken));
    }
}
