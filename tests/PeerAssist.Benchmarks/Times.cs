using System.Globalization;

namespace PeerAssist.Benchmarks;

/// <summary>What half, 95 and 99 of a hundred did not exceed, in milliseconds.</summary>
internal readonly record struct Times(double P50, double P95, double P99)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{P50:0.00} | {P95:0.00} | {P99:0.00}");
}
