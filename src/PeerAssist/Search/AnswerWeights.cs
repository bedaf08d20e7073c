using System.Runtime.InteropServices;

namespace PeerAssist.Search;

/// <summary>What was learned of the wording of one answer's questions: a weight for each term that its phrasings have.</summary>
internal sealed class AnswerWeights
{
    private readonly uint[] _keys;

    /// <summary>Weights of zero for the given terms.</summary>
    public AnswerWeights(ReadOnlySpan<uint> terms)
    {
        Count = terms.Length;
        _keys = new uint[Math.Max(4, terms.Length * 5 / 4)];
        Values = new float[_keys.Length];
        foreach (var term in terms)
            _keys[~Find(term)] = term;
    }

    private AnswerWeights(uint[] keys, float[] values) => (_keys, Values, Count) = (keys, values, keys.Count(key => key != 0));

    /// <summary>How many terms have a weight.</summary>
    public int Count { get; }

    /// <summary>The weights by slot, with gaps.</summary>
    public float[] Values { get; }

    /// <summary>Sets the weight of one of its terms.</summary>
    public void Set(uint term, float weight) => Values[Find(term)] = weight;

    /// <summary>How well a text fits.</summary>
    public float Score(TermVector text)
    {
        var score = 0f;
        for (var i = 0; i < text.Keys.Length; i++)
        {
            if (Find(text.Keys[i]) is var slot and >= 0)
                score += Values[slot] * text.Values[i];
        }

        return score;
    }

    /// <summary>Moves the weights towards a text, or away from it.</summary>
    public void Move(TermVector text, float by)
    {
        for (var i = 0; i < text.Keys.Length; i++)
        {
            if (Find(text.Keys[i]) is var slot and >= 0)
                Values[slot] += by * text.Values[i];
        }
    }

    /// <summary>The same weights, and zero for those of the given terms that have none.</summary>
    public AnswerWeights With(ReadOnlySpan<uint> terms)
    {
        var all = new List<uint>(Count + terms.Length);
        all.AddRange(_keys.Where(key => key != 0));
        foreach (var term in terms)
        {
            if (Find(term) < 0)
                all.Add(term);
        }

        var wider = new AnswerWeights(CollectionsMarshal.AsSpan(all));
        for (var slot = 0; slot < _keys.Length; slot++)
        {
            if (_keys[slot] != 0)
                wider.Set(_keys[slot], Values[slot]);
        }

        return wider;
    }

    /// <summary>The same weights, only so many of the greatest.</summary>
    public AnswerWeights Greatest(int most)
    {
        if (Count <= most)
            return this;
        var kept = Enumerable.Range(0, _keys.Length).Where(slot => _keys[slot] != 0)
            .OrderByDescending(slot => MathF.Abs(Values[slot])).ThenBy(slot => _keys[slot]).Take(most).ToArray();
        var fewer = new AnswerWeights(Array.ConvertAll(kept, slot => _keys[slot]));
        foreach (var slot in kept)
            fewer.Set(_keys[slot], Values[slot]);
        return fewer;
    }

    /// <summary>Saves the weights.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.WriteArray<uint>(_keys);
        writer.WriteArray<float>(Values);
    }

    /// <summary>What was saved.</summary>
    public static AnswerWeights Read(BinaryReader reader) =>
        new(reader.ReadArray<uint>(), reader.ReadArray<float>());

    // The slot of a term, or the complement of the free slot where it would stand.
    private int Find(uint key)
    {
        var slot = (int)((ulong)key * (ulong)_keys.Length >> 32);
        while (_keys[slot] is var there && there != key)
        {
            if (there == 0)
                return ~slot;
            if (++slot == _keys.Length)
                slot = 0;
        }

        return slot;
    }
}
