namespace PeerAssist.Search;

/// <summary>In how many texts each term stands: what makes a rare word weigh more than a common one.</summary>
internal sealed class Lexicon
{
    private readonly TermCounts _documents = new();

    /// <summary>How many texts there are.</summary>
    public int Texts { get; private set; }

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

    /// <summary>Counts a text's terms in, or out again.</summary>
    public void Change(Analysis text, int by)
    {
        if (text.WordArray.Length == 0)
            return;
        Texts += by;
        Add(text.WordArray, by);
        Add(text.GramArray, by);
        Add(text.Pairs(), by);
    }

    private void Add(ulong[] terms, int by)
    {
        var sorted = terms.AsSpan().ToArray();
        Array.Sort(sorted);
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i == 0 || sorted[i] != sorted[i - 1])
                _documents.Add(sorted[i], by);
        }
    }
}
