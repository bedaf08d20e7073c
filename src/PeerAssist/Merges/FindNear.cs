using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Search;

namespace PeerAssist.Merges;

/// <summary>Finds, for an answer that was just saved, the one that it should be one with or that it contradicts.</summary>
internal static class FindNear
{
    private const int Compared = 5;

    /// <summary>The pair and the answer that was there before; a contradiction first.</summary>
    public static async Task<(AnswerPair Pair, Answer Other)?> Of(Turn turn, Answer answer, Finding finding, CancellationToken cancellationToken)
    {
        (AnswerPair Pair, Answer Other)? nearest = null;
        foreach (var match in finding.Ranking.Take(Compared))
        {
            if (await Readable.Answer(turn, match.Answer, cancellationToken) is not { } other
                || await Pairing.Of(turn.Session, answer, other, turn.Now, cancellationToken) is not { } pair
                || await turn.Session.Merges.Find(turn.Owner, pair.One, pair.Other, cancellationToken) is { Apart: true })
                continue;
            await turn.Session.Merges.Save(pair, cancellationToken);
            if (nearest is null || Rank(pair) > Rank(nearest.Value.Pair))
                nearest = (pair, other);
        }

        return nearest;
    }

    private static double Rank(AnswerPair pair) => pair.Likeness + (pair.Kind == PairKind.Contrary ? 1 : 0);
}
