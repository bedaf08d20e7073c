namespace PeerAssist.Audits;

/// <summary>What a change could do harm by. The weight in the weekly draw is the product of three factors.</summary>
/// <param name="Reach">How many people were shown the wording before the week's end.</param>
/// <param name="Amount">The largest amount of money it names, in the team's currency.</param>
/// <param name="Newness">Which share of its words did not stand in the wording before, 0 to 1.</param>
/// <param name="Threshold">The amount from which on the team looks at every change.</param>
public sealed record Risk(int Reach, decimal Amount, double Newness, decimal Threshold)
{
    private const double LeastNewness = 0.05;

    /// <summary>(1 + reach) × (1 + amount / threshold) × max(newness, 0.05).</summary>
    public double Weight => (1 + Reach) * (1 + (double)(Threshold > 0 ? Amount / Threshold : 0)) * Math.Max(Newness, LeastNewness);

    /// <summary>Whether it is looked at in any case.</summary>
    public bool IsCertain => Amount > 0 && Amount >= Threshold;

    /// <summary>Which share of a text's words another one lacks.</summary>
    public static double NewnessOf(string text, string? before)
    {
        var words = Search.Analyzer.Analyze(text).WordArray;
        if (words.Length == 0 || before is null)
            return 1;
        var old = Search.Analyzer.Analyze(before).WordArray.ToHashSet();
        return words.Count(word => !old.Contains(word)) / (double)words.Length;
    }
}
