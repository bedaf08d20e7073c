using System.Numerics;

namespace PeerAssist.Postings;

/// <summary>The weights of a query's terms, small enough to stay in the fastest memory while texts go by.</summary>
internal sealed class TermWeights
{
    private readonly int[] _terms;
    private readonly float[] _weights;

    public TermWeights(Dictionary<int, float> weights)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, weights.Count * 8));
        (_terms, _weights) = (new int[size], new float[size]);
        foreach (var (term, weight) in weights)
        {
            var slot = Slot(term);
            while (_weights[slot] > 0)
                slot = (slot + 1) & (_terms.Length - 1);
            (_terms[slot], _weights[slot]) = (term, weight);
        }
    }

    /// <summary>The weight of a term; 0 when the query has it not.</summary>
    public float Of(int term)
    {
        for (var slot = Slot(term); ; slot = (slot + 1) & (_terms.Length - 1))
        {
            if (_weights[slot] == 0 || _terms[slot] == term)
                return _weights[slot];
        }
    }

    private int Slot(int term) => (int)((uint)term * 2654435769u >> 8) & (_terms.Length - 1);
}
