namespace PeerAssist.Postings;

/// <summary>Where each term's list begins and how many documents it has: rising terms, found by a jump and a short walk.</summary>
internal sealed class TermDirectory(ulong[] terms, int[] starts, int[] counts)
{
    // Terms are hashes and so lie evenly: the high bits of one tell nearly where it stands.
    private readonly int[] _jumps = Jumps(terms);

    public int Count => terms.Length;

    public ulong[] Terms => terms;

    public int[] Starts => starts;

    public int[] Counts => counts;

    /// <summary>The number of a term, or -1.</summary>
    public int Find(ulong term)
    {
        var bucket = Bucket(term, _jumps.Length - 1);
        for (var at = _jumps[bucket]; at < _jumps[bucket + 1]; at++)
        {
            if (terms[at] == term)
                return at;
        }

        return -1;
    }

    private static int[] Jumps(ulong[] terms)
    {
        var jumps = new int[Math.Max(1, terms.Length / 4) + 1];
        foreach (var term in terms)
            jumps[Bucket(term, jumps.Length - 1) + 1]++;
        for (var i = 1; i < jumps.Length; i++)
            jumps[i] += jumps[i - 1];
        return jumps;
    }

    private static int Bucket(ulong term, int buckets) => (int)Math.BigMul(term, (ulong)buckets, out _);
}
