namespace PeerAssist.Search;

/// <summary>How alike two texts are put, whatever is known besides them.</summary>
public static class Likeness
{
    /// <summary>The words and character n-grams that both have, in parts of all that either has: 0 to 1.</summary>
    public static double Of(string one, string other)
    {
        var (first, second) = (Terms(one), Terms(other));
        var common = first.Count(second.Contains);
        var all = first.Count + second.Count - common;
        return all == 0 ? 0 : (double)common / all;
    }

    private static HashSet<ulong> Terms(string text)
    {
        var analysis = Analyzer.Analyze(text, Analyzer.QuestionLimit);
        return [.. analysis.Words, .. analysis.Grams];
    }
}
