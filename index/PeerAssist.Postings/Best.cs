using System.Runtime.InteropServices;

namespace PeerAssist.Postings;

/// <summary>The best texts found so far, at most so many.</summary>
internal sealed class Best(int limit)
{
    private readonly List<(int Segment, int Document, float Score)> _entries = [];
    private float _enough;

    /// <summary>What a text must reach to get in.</summary>
    public float Least => Certain(limit);

    /// <summary>The score of the so-many-th best; nothing while there are fewer.</summary>
    public float Certain(int rank)
    {
        Trim();
        return rank > 0 && _entries.Count >= rank ? _entries[rank - 1].Score : 0;
    }

    public void Offer(int segment, int document, float score)
    {
        if (score < _enough)
            return;
        _entries.Add((segment, document, score));
        if (_entries.Count >= (4L * limit) + 1000)
            Trim();
    }

    /// <summary>Everything, best first.</summary>
    public IReadOnlyList<(int Segment, int Document, float Score)> Descending()
    {
        Trim();
        return _entries;
    }

    // Of equals the earlier text stays, so that the order does not depend on how the search went.
    private void Trim()
    {
        CollectionsMarshal.AsSpan(_entries).Sort(static (a, b) =>
            a.Score != b.Score ? b.Score.CompareTo(a.Score)
            : a.Segment != b.Segment ? a.Segment.CompareTo(b.Segment)
            : a.Document.CompareTo(b.Document));
        if (_entries.Count <= limit)
            return;
        _entries.RemoveRange(limit, _entries.Count - limit);
        _enough = _entries.Count == 0 ? float.PositiveInfinity : _entries[^1].Score;
    }
}
