namespace PeerAssist.Search;

/// <summary>In how many texts each term stands: what makes a rare word weigh more than a common one.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<ulong, int> _documents = [];

    /// <summary>How many texts there are.</summary>
    public int Texts { get; private set; }

    public void Add(Analysis text) => Change(text, 1);

    public void Remove(Analysis text) => Change(text, -1);

    /// <summary>The weight of a term; one that no text has weighs most.</summary>
    public double Idf(ulong term)
    {
        var documents = _documents.GetValueOrDefault(term);
        return Math.Log(1 + ((Texts - documents + 0.5) / (documents + 0.5)));
    }

    private void Change(Analysis text, int by)
    {
        Texts += by;
        foreach (var term in text.Words.Concat(text.Grams).Distinct())
        {
            var now = _documents.GetValueOrDefault(term) + by;
            if (now > 0)
                _documents[term] = now;
            else
                _documents.Remove(term);
        }
    }
}
