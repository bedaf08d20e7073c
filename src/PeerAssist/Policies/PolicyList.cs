using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Search;

namespace PeerAssist.Policies;

/// <summary>Lists the policies, or those that the wording of an answer suggests.</summary>
internal static class PolicyList
{
    private const double Suggested = 0.45;
    private const int MostSuggested = 3;

    public static async Task<Handled> Of(Looked looked, Turn turn, CancellationToken cancellationToken)
    {
        var all = await turn.Session.Policies.All(turn.Owner, cancellationToken);
        return new(new Result.Ruled(looked.Text is { } text
            ? [.. all.Select(policy => (Policy: policy, Share: Share(text, policy))).Where(one => one.Share >= Suggested)
                .OrderByDescending(one => one.Share).Take(MostSuggested).Select(one => one.Policy)]
            : all));
    }

    /// <summary>How much of an answer's wording the policy has too; an answer that names it rests on it.</summary>
    private static double Share(string text, Policy policy)
    {
        if (text.Contains(policy.Name, StringComparison.OrdinalIgnoreCase))
            return 1;
        var (mine, theirs) = (Analyzer.Analyze(text).Grams.ToHashSet(), Analyzer.Analyze($"{policy.Name}\n{policy.Current.Text}").Grams.ToHashSet());
        return mine.Count == 0 ? 0 : (double)mine.Count(theirs.Contains) / mine.Count;
    }
}
