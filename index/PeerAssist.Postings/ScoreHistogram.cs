namespace PeerAssist.Postings;

/// <summary>Finds which score so many reach, without sorting: one pass to count, then down from the top. It may be too low by a part of the greatest, never too high.</summary>
internal sealed class ScoreHistogram
{
    private const int Slots = 2048;

    private readonly int[] _counts = new int[Slots];
    private float _scale;

    /// <summary>Begins with scores of which none is greater.</summary>
    public void Begin(float greatest)
    {
        Array.Clear(_counts);
        _scale = Slots / Math.Max(greatest * 1.001f, 1e-6f);
    }

    public void Add(float score) => _counts[Math.Min(Slots - 1, (int)(score * _scale))]++;

    /// <summary>A score that at least so many reach; 0 when there are fewer.</summary>
    public float Least(int rank)
    {
        var count = 0;
        for (var slot = Slots - 1; slot >= 0; slot--)
        {
            count += _counts[slot];
            if (count >= rank)
                return slot / _scale * 0.999f;
        }

        return 0;
    }

    /// <summary>At most so many reach a score.</summary>
    public int Above(float score)
    {
        var count = 0;
        for (var slot = Math.Max(0, (int)(score * _scale)); slot < Slots; slot++)
            count += _counts[slot];
        return count;
    }
}
