namespace PeerAssist.Postings;

/// <summary>The best texts found so far, at most so many.</summary>
internal sealed class Best(int limit)
{
    private readonly PriorityQueue<(int Segment, int Document, float Score), (float Score, long Place)> _queue = new();

    /// <summary>What a text must exceed to get in.</summary>
    public float Least => _queue.Count < limit || !_queue.TryPeek(out var worst, out _) ? 0 : worst.Score;

    public void Offer(int segment, int document, float score)
    {
        if (limit <= 0)
            return;

        // Of equals the earlier text stays, so that the order does not depend on how the search went.
        var priority = (score, -(((long)segment << 32) | (uint)document));
        if (_queue.Count < limit)
            _queue.Enqueue((segment, document, score), priority);
        else if (score > Least)
            _queue.EnqueueDequeue((segment, document, score), priority);
    }

    /// <summary>Everything, best first.</summary>
    public IReadOnlyList<(int Segment, int Document, float Score)> Descending()
    {
        var all = new (int, int, float)[_queue.Count];
        for (var i = all.Length - 1; i >= 0; i--)
            all[i] = _queue.Dequeue();
        return all;
    }
}
