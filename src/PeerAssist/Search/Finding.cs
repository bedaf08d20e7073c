namespace PeerAssist.Search;

/// <summary>What the search has to say to a question.</summary>
/// <param name="Decision">What the reply should be.</param>
/// <param name="Confidence">The chance, 0 to 1, that the first answer is right.</param>
/// <param name="Ranking">The answers, best first, each once.</param>
public sealed record Finding(Decision Decision, double Confidence, IReadOnlyList<Match> Ranking)
{
    /// <summary>Nothing was found.</summary>
    public static Finding Nothing { get; } = new(Decision.Unknown, 0, []);
}
