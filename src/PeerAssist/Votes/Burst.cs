using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Votes;

/// <summary>
/// Finds a burst: many people voting on one answer in a short time who have never done anything but vote. One colleague who only
/// votes is welcome; five within two minutes, or ten within a day, are more likely accounts made for it.
/// </summary>
internal static class Burst
{
    private const int Sudden = 5;
    private const int Gathered = 10;
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static readonly IReadOnlyList<Act> MoreThanVoting =
        [.. Enum.GetValues<Act>().Except([Act.Voted, Act.VoteWithdrawn, Act.VotesHeld, Act.VotesReleased])];

    /// <summary>The votes of the burst that a vote belongs to and that are not held yet; empty when there is none.</summary>
    public static async Task<IReadOnlyList<Vote>> Of(Turn turn, Vote cast, IReadOnlyList<Vote> votes, CancellationToken cancellationToken)
    {
        var recent = votes.Where(vote => turn.Now - vote.At <= Day).ToList();
        if (recent.Count < Sudden || !await IsStranger(turn, cast.By, cancellationToken))
            return [];
        var strangers = new List<Vote>();
        foreach (var vote in recent)
        {
            if (await IsStranger(turn, vote.By, cancellationToken))
                strangers.Add(vote);
        }

        var sudden = strangers.Count(vote => turn.Now - vote.At <= Moment) >= Sudden;

        // Who comes after a burst was held belongs to it.
        return sudden || strangers.Count >= Gathered || strangers.Any(vote => vote.Held)
            ? [.. strangers.Where(vote => !vote.Held)]
            : [];
    }

    private static async Task<bool> IsStranger(Turn turn, ContributorId person, CancellationToken cancellationToken) =>
        await turn.Session.Journal.CountBy(
            turn.Owner, turn.Journal.Pseudonym(person), MoreThanVoting, DateTimeOffset.MinValue, cancellationToken) == 0;
}
