namespace PeerAssist.Answers;

/// <summary>The score interval for a share (E. B. Wilson, 1927): honest for few cases too, where three of three is less sure than thirty.</summary>
public static class Wilson
{
    /// <summary>Between what the true share lies.</summary>
    /// <param name="yes">In how many cases it was so.</param>
    /// <param name="all">Of how many cases; with none the interval is 0 to 1.</param>
    /// <param name="z">How sure, in standard deviations of the normal distribution: 1.96 for 95 %.</param>
    public static (double Low, double High) Interval(double yes, double all, double z)
    {
        if (all <= 0)
            return (0, 1);
        var (share, z2) = (yes / all, z * z);
        var middle = share + (z2 / (2 * all));
        var half = z * Math.Sqrt(((share * (1 - share)) + (z2 / (4 * all))) / all);
        return (Math.Max(0, (middle - half) / (1 + (z2 / all))), Math.Min(1, (middle + half) / (1 + (z2 / all))));
    }
}
