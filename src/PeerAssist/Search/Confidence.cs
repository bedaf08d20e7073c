namespace PeerAssist.Search;

/// <summary>
/// The chance that the first answer is right, from signals that mean the same for every question: never divided by the
/// best score found, which is always one.
/// </summary>
internal static class Confidence
{
    internal static double Bias = -4, OfChance = 0.5, OfScore = 0.3, OfNearest = 2, OfText = 2, OfKnown = 2;

    /// <summary>The confidence in the best of the candidates.</summary>
    public static double Of(IReadOnlyList<Candidate> candidates, Analysis question, Lexicon lexicon)
    {
        var s = Signals(candidates, question, lexicon);
        return 1 / (1 + Math.Exp(-(Bias + (OfChance * s[0]) + (OfScore * s[1]) + (OfNearest * s[2]) + (OfText * s[3]) + (OfKnown * s[4]))));
    }

    internal static double[] Signals(IReadOnlyList<Candidate> candidates, Analysis question, Lexicon lexicon)
    {
        var best = candidates.Max(candidate => candidate.Score);
        var first = candidates.First(candidate => candidate.Score == best);
        var chance = 1 / candidates.Sum(candidate => Math.Exp(candidate.Score - best));
        return [Math.Log(chance / (1 - chance + 1e-6)), Math.Min(best, 15), first.Nearest, first.Text, Known(question, lexicon)];
    }

    // The part of the question's words, by their idf, that any text has.
    private static double Known(Analysis question, Lexicon lexicon)
    {
        double known = 0, all = 1e-6;
        foreach (var word in question.WordArray.Distinct())
        {
            var idf = lexicon.Idf(word);
            all += idf;
            known += lexicon.Has(word) ? idf : 0;
        }

        return known / all;
    }
}
