using System.Numerics;

namespace PeerAssist.Search;

/// <summary>In how many texts each term stands: what makes a rare word weigh more than a common one.</summary>
/// <remarks>
/// Words, pairs and joints are counted text by text. An n-gram inside words has the sum of its words' counts, each rounded
/// down to a power of two or one and a half: it hardly moves the weight, and a word's n-grams are touched a few times
/// instead of once for every text.
/// </remarks>
internal sealed class Lexicon
{
    private readonly TermCounts _documents;

    public Lexicon()
        : this(new TermCounts(), 0)
    {
    }

    /// <summary>What was saved.</summary>
    public Lexicon(TermCounts documents, int texts) => (_documents, Texts) = (documents, texts);

    /// <summary>How many texts there are.</summary>
    public int Texts { get; private set; }

    /// <summary>The counts of all terms.</summary>
    public TermCounts Counts => _documents;

    /// <summary>The weight of a term; one that no text has weighs most.</summary>
    public float Idf(ulong term)
    {
        var documents = _documents[term];
        return MathF.Log(1 + (Math.Max(0, Texts - documents) + 0.5f) / (documents + 0.5f));
    }

    /// <summary>How many texts have the term.</summary>
    public int Count(ulong term) => _documents[term];

    /// <summary>The weight for the learned model, which finds out itself what matters and needs only a nudge.</summary>
    public float SoftIdf(ulong term) => MathF.Sqrt(Idf(term));

    /// <summary>Counts a text's terms in, or out again. <paramref name="counted"/> is told the place of each distinct word and its count.</summary>
    public void Change(Analysis text, int by, Action<int, int>? counted = null)
    {
        var words = text.WordArray;
        if (words.Length == 0)
            return;
        Texts += by;
        var sorted = words.AsSpan().ToArray();
        var places = new int[words.Length];
        for (var i = 0; i < places.Length; i++)
            places[i] = i;
        Array.Sort(sorted, places);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] == sorted[i - 1])
                continue;
            var before = _documents.Add(sorted[i], by);
            if (Rounded(before + by) - Rounded(before) is var step and not 0)
                AddGrams(text, places[i], step);
            counted?.Invoke(places[i], before + by);
        }

        AddDistinct(text.JointArray, by);
        AddDistinct(text.Pairs(), by);
    }

    private static int Rounded(int count)
    {
        if (count < 4)
            return count;
        var power = 1 << BitOperations.Log2((uint)count);
        return count >= power + (power / 2) ? power + (power / 2) : power;
    }

    private void AddGrams(Analysis text, int word, int by)
    {
        Span<ulong> grams = stackalloc ulong[WordGrams.Most];
        grams = grams[..text.GramsWithin(word, grams)];
        grams.Sort();
        for (var i = 0; i < grams.Length; i++)
        {
            if (i == 0 || grams[i] != grams[i - 1])
                _documents.Add(grams[i], by);
        }
    }

    private void AddDistinct(ulong[] terms, int by)
    {
        Array.Sort(terms = terms.AsSpan().ToArray());
        for (var i = 0; i < terms.Length; i++)
        {
            if (i == 0 || terms[i] != terms[i - 1])
                _documents.Add(terms[i], by);
        }
    }
}
