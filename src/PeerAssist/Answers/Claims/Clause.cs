using System.Text.RegularExpressions;
using PeerAssist.Search;

namespace PeerAssist.Answers.Claims;

/// <summary>A stretch of a text between signs, and whether it denies what it speaks of: two negations affirm.</summary>
/// <param name="Terms">Its words, as the search compares them.</param>
/// <param name="Denies">Whether the number of its negations is odd.</param>
internal sealed partial record Clause(IReadOnlySet<ulong> Terms, bool Denies)
{
    private const double SameThing = 0.34;
    private const int FewTerms = 6;

    public static IReadOnlyList<Clause> Of(string text, ClaimWords words) =>
        [.. Sign().Split(text.ToLowerInvariant()).Where(part => part.Trim().Length > 0).Select(part => Read(part, words))];

    /// <summary>Whether one affirms what the other denies.</summary>
    public bool Denounces(Clause other)
    {
        if (Denies == other.Denies || Terms.Count < FewTerms || other.Terms.Count < FewTerms)
            return false;
        return (double)Terms.Count(other.Terms.Contains) / Math.Min(Terms.Count, other.Terms.Count) >= SameThing;
    }

    private static bool IsDenied(string part, ClaimWords words) =>
        !words.Doubled.IsMatch(part) && !words.Optional.IsMatch(part) && words.Negation.Count(part) % 2 == 1;

    private static Clause Read(string part, ClaimWords words)
    {
        var heart = words.Aside.Replace(part, " ");
        return new(Analyzer.Analyze(words.Negation.Replace(heart, " ")).Grams.ToHashSet(), IsDenied(heart, words));
    }

    [GeneratedRegex(@"[.,;:!?。，；：！？]\s*")]
    private static partial Regex Sign();
}
