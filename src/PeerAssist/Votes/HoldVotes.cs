using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;

namespace PeerAssist.Votes;

/// <summary>
/// Holds votes that do not look like the judgements of independent colleagues. Held votes stay and are shown to a lead, but count for
/// nothing, neither in the ranking nor for what a question teaches, until the lead finds them right.
/// </summary>
internal static class HoldVotes
{
    /// <summary>Looks at an answer's votes after one more was cast.</summary>
    /// <returns>Whether that vote is held.</returns>
    public static async Task<bool> Look(Turn turn, Answer answer, Vote cast, CancellationToken cancellationToken)
    {
        if (cast.Held)
            return true;
        var burst = await Burst.Of(turn, cast, await turn.Session.Votes.Of(turn.Owner, answer.Id, cancellationToken), cancellationToken);
        await Hold(turn, burst, "burst", cancellationToken);
        var ring = burst.Count > 0 ? [] : await Ring.Of(turn, answer, cast, cancellationToken);
        await Hold(turn, ring, "ring", cancellationToken);
        return burst.Contains(cast) || ring.Contains(cast);
    }

    private static async Task Hold(Turn turn, IReadOnlyList<Vote> votes, string reason, CancellationToken cancellationToken)
    {
        foreach (var held in votes.GroupBy(vote => vote.Answer))
        {
            // A lead is told of an answer once, not at every further vote.
            var known = (await turn.Session.Votes.Of(turn.Owner, held.Key, cancellationToken)).Any(vote => vote.Held);
            foreach (var vote in held)
            {
                await turn.Session.Votes.Save(vote with { Held = true }, cancellationToken);
                await Phrasings.Silence(turn, vote.Answer, vote.By, cancellationToken);
            }

            if (!known)
                await turn.Write(Act.VotesHeld, held.Key.Value, cancellationToken, detail: [("reason", reason), ("votes", held.Count())]);
        }
    }
}
