namespace PeerAssist.Search;

/// <summary>A text as the learned model sees it: its words, word pairs and n-grams, each kind of length one, then weighed.</summary>
internal sealed class TermVector
{
    // Tuned, with the idf's power, by cross-validation; see the README.
    private const float WordShare = 0.17f;
    private const float PairShare = 0.14f;
    private const float GramShare = 0.69f;
    private const float Saturation = 1.2f;

    private TermVector(uint[] keys, float[] values) => (Keys, Values) = (keys, values);

    /// <summary>The terms, each once, rising.</summary>
    public uint[] Keys { get; }

    /// <summary>The weight of each.</summary>
    public float[] Values { get; }

    public static TermVector Of(Analysis text, Lexicon lexicon)
    {
        var words = text.WordArray;
        var pairs = text.Pairs();
        var keys = new uint[words.Length + pairs.Length + text.GramArray.Length];
        var values = new float[keys.Length];
        var count = Block(words, WordShare, lexicon, keys, values, 0);
        count = Block(pairs, PairShare, lexicon, keys, values, count);
        count = Block(text.GramArray, GramShare, lexicon, keys, values, count);
        Array.Resize(ref keys, count);
        Array.Resize(ref values, count);
        Array.Sort(keys, values);
        return new(keys, values);
    }

    /// <summary>How much two texts have in common.</summary>
    public float Dot(TermVector other)
    {
        var (product, i, j) = (0f, 0, 0);
        while (i < Keys.Length && j < other.Keys.Length)
        {
            if (Keys[i] < other.Keys[j])
                i++;
            else if (Keys[i] > other.Keys[j])
                j++;
            else
                product += Values[i++] * other.Values[j++];
        }

        return product;
    }

    private static int Block(ulong[] terms, float share, Lexicon lexicon, uint[] keys, float[] values, int from)
    {
        var sorted = terms.AsSpan().ToArray();
        Array.Sort(sorted);
        var to = from;
        var square = 0f;
        for (var i = 0; i < sorted.Length;)
        {
            var run = i + 1;
            while (run < sorted.Length && sorted[run] == sorted[i])
                run++;
            var value = lexicon.SoftIdf(sorted[i]) * (run - i) / (run - i + Saturation);
            keys[to] = Math.Max(1, (uint)sorted[i]); // 0 marks a free slot in AnswerWeights
            values[to++] = value;
            square += value * value;
            i = run;
        }

        var scale = square > 0 ? MathF.Sqrt(share / square) : 0;
        for (var i = from; i < to; i++)
            values[i] *= scale;
        return to;
    }
}
