namespace PeerAssist.Search;

/// <summary>
/// How much of a question an answer's own text has: BM25 in parts of the most it could be, so that it says the same for
/// short and long questions.
/// </summary>
internal sealed class TextFit
{
    private const float K1 = 1.2f;

    // Answer texts differ much in length, and a long one has every word: measured, full normalisation is best there.
    private const float B = 1f;
    private const float GramShare = 2f / 3;

    private readonly Dictionary<ulong, float> _words;
    private readonly Dictionary<ulong, float> _grams;
    private readonly float _wordMass;
    private readonly float _gramMass;

    public TextFit(Analysis question, Lexicon lexicon)
    {
        _words = Idf(question.WordArray, lexicon);
        _grams = Idf(question.GramArray, lexicon);
        _wordMass = Math.Max(1e-6f, _words.Values.Sum());
        _gramMass = Math.Max(1e-6f, _grams.Values.Sum());
    }

    /// <summary>The fit of a text, 0 to 1. The average length is that of all answers' texts, in words.</summary>
    public double Of(Analysis text, double averageLength)
    {
        var norm = K1 * (1 - B + (B * (float)(text.WordArray.Length / Math.Max(1, averageLength))));
        return ((1 - GramShare) * Sum(_words, text.WordArray, norm) / _wordMass) + (GramShare * Sum(_grams, text.GramArray, norm) / _gramMass);
    }

    private static float Sum(Dictionary<ulong, float> question, ulong[] text, float norm)
    {
        var found = new Dictionary<ulong, int>();
        foreach (var term in text)
        {
            if (question.ContainsKey(term))
                found[term] = found.GetValueOrDefault(term) + 1;
        }

        var sum = 0f;
        foreach (var (term, frequency) in found)
            sum += question[term] * frequency / (frequency + norm);
        return sum;
    }

    private static Dictionary<ulong, float> Idf(ulong[] terms, Lexicon lexicon)
    {
        var idf = new Dictionary<ulong, float>(terms.Length);
        foreach (var term in terms)
            idf.TryAdd(term, lexicon.Idf(term));
        return idf;
    }
}
