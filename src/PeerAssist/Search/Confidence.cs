namespace PeerAssist.Search;

/// <summary>
/// The chance that the first answer is right, from signals that mean the same for every question: never divided by the
/// best score found, which is always one.
/// </summary>
internal static class Confidence
{
    // A logistic regression over the tuning sets, each left out in turn; see the README.
    private const double Bias = 0.9;
    private const double OfOdds = 0.98;
    private const double OfScore = 0.1;
    private const double OfWords = 0.03;
    private const double OfPhrasings = -0.58;
    private const int MostWords = 40;
    private const double MostScore = 12;
    private const double MostOdds = 9;

    /// <summary>The confidence in the first of ordered candidates, whose chances are known.</summary>
    public static double Of(IReadOnlyList<Candidate> ordered, int words)
    {
        var first = ordered[0];
        var odds = Math.Clamp(Math.Log(first.Chance / (1 - first.Chance + 1e-6)), -MostOdds, MostOdds);
        var phrasings = ordered.Average(candidate => candidate.Answer.Phrasings.Count);
        var fit = odds + (OfScore * Math.Clamp(first.Score, 0, MostScore)) + (OfWords * Math.Min(words, MostWords));

        // Where answers have many phrasings, what was learned is surer of itself than it should be.
        return 1 / (1 + Math.Exp(-(Bias + (OfOdds * fit) + (OfPhrasings * Math.Log(1 + phrasings)))));
    }
}
