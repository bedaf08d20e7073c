using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Votes;

/// <summary>
/// Finds a ring: a few people, fewer than half of those who vote, each of whom gives at least four of five helpful votes to the others'
/// answers and gets them back. Such votes say who belongs together, not what is right; for each answer the first of them counts.
/// </summary>
internal static class Ring
{
    private const int Mutual = 2;
    private const int LeastPraise = 4;
    private const double Closed = 0.8;
    private static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    /// <summary>The votes by which the members of the ring praise each other, without the first of each answer; empty when there is no ring.</summary>
    public static async Task<IReadOnlyList<Vote>> Of(Turn turn, Answer answer, Vote cast, CancellationToken cancellationToken)
    {
        if (cast.Verdict != Verdict.Helpful || answer.Author is not { } author)
            return [];
        var praise = new Dictionary<ContributorId, IReadOnlyDictionary<ContributorId, int>>();
        if (!await AreMutual(cast.By, author))
            return [];
        var members = new HashSet<ContributorId> { cast.By };
        foreach (var (other, _) in await Praise(cast.By))
        {
            if (await AreMutual(cast.By, other))
                members.Add(other);
        }

        while (members.FirstOrDefault(member => !IsClosed(praise[member], members)) is { Value: not null } open)
            members.Remove(open);
        return members.Contains(cast.By) && members.Contains(author)
            && 2 * members.Count < await turn.Session.Votes.Voters(turn.Owner, turn.Now - Memory, cancellationToken)
            ? await Among(turn, members, cancellationToken)
            : [];

        async Task<bool> AreMutual(ContributorId one, ContributorId other) =>
            (await Praise(one)).GetValueOrDefault(other) >= Mutual && (await Praise(other)).GetValueOrDefault(one) >= Mutual;

        async Task<IReadOnlyDictionary<ContributorId, int>> Praise(ContributorId by)
        {
            if (!praise.TryGetValue(by, out var given))
                praise[by] = given = await turn.Session.Votes.Praise(by, turn.Now - Memory, cancellationToken);
            return given;
        }
    }

    private static bool IsClosed(IReadOnlyDictionary<ContributorId, int> praise, HashSet<ContributorId> members)
    {
        var inside = members.Sum(member => praise.GetValueOrDefault(member));
        return inside >= LeastPraise && inside >= Closed * praise.Values.Sum();
    }

    private static async Task<IReadOnlyList<Vote>> Among(Turn turn, HashSet<ContributorId> members, CancellationToken cancellationToken)
    {
        var votes = new List<Vote>();
        foreach (var member in members)
        {
            foreach (var vote in await turn.Session.Votes.By(member, cancellationToken))
            {
                if (vote.Verdict == Verdict.Helpful && turn.Now - vote.At <= Memory
                    && (await turn.Session.Answers.Find(turn.Owner, vote.Answer, cancellationToken))?.Author is { } author && members.Contains(author))
                    votes.Add(vote);
            }
        }

        return [.. votes.GroupBy(vote => vote.Answer).SelectMany(same => same.OrderBy(vote => vote.At).Skip(1)).Where(vote => !vote.Held)];
    }
}
