namespace PeerAssist.Postings;

/// <summary>Which words share n-grams with a query, while they are gathered. Kept by thread and left clean.</summary>
internal sealed class FormTable
{
    private readonly List<int> _found = [];
    private float[] _weights = [];
    private byte[] _shared = [];

    public void Begin(int words)
    {
        if (_weights.Length < words)
            (_weights, _shared) = (new float[words * 5 / 4], new byte[words * 5 / 4]);
    }

    /// <summary>These words share an n-gram of that weight.</summary>
    public void Add(List<int> words, float weight)
    {
        foreach (var word in words)
        {
            // A word that came after the query did is left for the next one.
            if (word >= _weights.Length)
                continue;
            if (_shared[word] == 0)
                _found.Add(word);
            _shared[word] = (byte)Math.Min(byte.MaxValue, _shared[word] + 1);
            _weights[word] += weight;
        }
    }

    /// <summary>The words for which <paramref name="weigh"/>, told word, weight and number of shared n-grams, gives more than nothing.</summary>
    public List<(int Word, float Weight)> End(Func<int, float, int, float> weigh)
    {
        var words = new List<(int, float)>();
        foreach (var word in _found)
        {
            if (weigh(word, _weights[word], _shared[word]) is var weight and > 0)
                words.Add((word, weight));
            (_weights[word], _shared[word]) = (0, 0);
        }

        _found.Clear();
        return words;
    }
}
