using PeerAssist.Answers;

namespace PeerAssist.Audits;

/// <summary>
/// How many of the audited changes were wrong. Risky changes are audited more often, so that it is rather above than below the share
/// among all changes.
/// </summary>
/// <param name="Audited">How many changes a lead has marked.</param>
/// <param name="Wrong">How many of them as wrong.</param>
public sealed record ErrorRate(int Audited, int Wrong)
{
    private const double Normal95 = 1.959963984540054;

    /// <summary>The share, 0 to 1; none before anything was audited.</summary>
    public double? Share => Audited == 0 ? null : (double)Wrong / Audited;

    /// <summary>The lower end of the 95 % interval after Wilson (1927).</summary>
    public double Low => Wilson.Interval(Wrong, Audited, Normal95).Low;

    /// <summary>The upper end; 1 before anything was audited.</summary>
    public double High => Wilson.Interval(Wrong, Audited, Normal95).High;
}
