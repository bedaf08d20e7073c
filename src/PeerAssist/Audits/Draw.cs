using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PeerAssist.Audits;

/// <summary>
/// Draws a sample in which each thing's chance is proportional to its weight, exactly: systematic sampling with unequal probabilities
/// (W. G. Madow, 1949) over an order that the seed decides. Nothing depends on the runtime's random numbers, so that a seed draws the
/// same sample on every machine and in every version.
/// </summary>
public static class Draw
{
    /// <summary>The chance of each to be drawn, when <paramref name="count"/> are: proportional to the weights, and never above 1.</summary>
    public static IReadOnlyList<double> Chances(IReadOnlyList<double> weights, int count)
    {
        var chances = new double[weights.Count];
        var certain = new bool[weights.Count];
        while (true)
        {
            var left = count - certain.Count(one => one);
            var sum = 0.0;
            for (var i = 0; i < weights.Count; i++)
                sum += certain[i] ? 0 : weights[i];
            var again = false;
            for (var i = 0; i < weights.Count; i++)
            {
                chances[i] = certain[i] ? 1 : sum > 0 ? Math.Max(0, left) * weights[i] / sum : 0;
                again |= !certain[i] && chances[i] >= 1;
                certain[i] |= chances[i] >= 1;
            }

            if (!again)
                return chances;
        }
    }

    /// <summary>Which ones are drawn, in the order they came.</summary>
    /// <param name="names">Names each thing for good, so that the order hangs on nothing else.</param>
    /// <param name="chances">The chance of each, 0 to 1.</param>
    /// <param name="seed">Decides the draw.</param>
    public static IReadOnlyList<int> Sample(IReadOnlyList<string> names, IReadOnlyList<double> chances, int seed)
    {
        var order = Enumerable.Range(0, names.Count).OrderBy(i => Fraction(seed, $"order {names[i]}")).ThenBy(i => names[i], StringComparer.Ordinal);
        var drawn = new List<int>();
        var (next, passed) = (Fraction(seed, "start"), 0.0);
        foreach (var i in order)
        {
            passed += chances[i];
            if (passed <= next)
                continue;
            drawn.Add(i);
            next++;
        }

        drawn.Sort();
        return drawn;
    }

    // Evenly spread over 0 to 1, as the hash's first bits are.
    private static double Fraction(int seed, string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{seed}:{what}")));
        return (BinaryPrimitives.ReadUInt64BigEndian(hash) >> 11) * (1.0 / (1UL << 53));
    }
}
