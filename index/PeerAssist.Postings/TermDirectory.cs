using System.Numerics;

namespace PeerAssist.Postings;

/// <summary>
/// Where each term's list begins, how many texts it has, and what bounds its score: how often it stands in a text at most,
/// and how short the shortest is. Terms are rising numbers, found by a jump and a short search.
/// </summary>
internal sealed class TermDirectory
{
    private readonly int _shift;
    private readonly int[] _jumps;

    public TermDirectory(int[] terms, int[] starts, int[] counts, byte[] frequencies, ushort[] lengths)
    {
        (Terms, Starts, Counts, Frequencies, Lengths) = (terms, starts, counts, frequencies, lengths);
        _shift = terms.Length == 0 ? 0 : BitOperations.Log2((uint)Math.Max(1, (terms[^1] + 1) / terms.Length));
        _jumps = new int[terms.Length == 0 ? 1 : (terms[^1] >> _shift) + 2];
        foreach (var term in terms)
            _jumps[(term >> _shift) + 1]++;
        for (var i = 1; i < _jumps.Length; i++)
            _jumps[i] += _jumps[i - 1];
    }

    public int Count => Terms.Length;

    public int[] Terms { get; }

    public int[] Starts { get; }

    public int[] Counts { get; }

    public byte[] Frequencies { get; }

    public ushort[] Lengths { get; }

    /// <summary>The place of a term, or a negative number.</summary>
    public int Find(int term)
    {
        var bucket = term >> _shift;
        if (bucket >= _jumps.Length - 1)
            return -1;
        return Array.BinarySearch(Terms, _jumps[bucket], _jumps[bucket + 1] - _jumps[bucket], term);
    }
}
