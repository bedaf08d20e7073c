using System.Runtime.InteropServices;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>
/// The terms of a query with their weights: its words, its joints, and words that look like its own. Those are found through
/// the n-grams that they share, once in the vocabulary instead of in every text.
/// </summary>
internal sealed class WeightedTerms(Vocabulary vocabulary, Query query, int texts)
{
    // How much all n-grams of a word add to it; a joint alone weighs as much less than a word.
    private const float FormWeight = 0.6f;
    private const float JointWeight = 0.3f;

    // A word that shares less with the query is another word.
    private const float LeastShare = 0.3f;
    private const int MostForms = 64;

    // An n-gram of more words tells little of any.
    private const int MostWords = 1024;

    // A word that so many texts have needs no other forms: this part of the rarest word's weight.
    private const float LeastIdf = 0.25f;

    [ThreadStatic]
    private static FormTable? _forms;

    private readonly Dictionary<int, float> _weights = [];

    /// <summary>The terms and their weights; nothing that no text has.</summary>
    public Dictionary<int, float> All()
    {
        var forms = _forms ??= new();
        forms.Begin(vocabulary.Count);
        var words = new List<int>();
        for (var i = 0; i < query.Words.Count; i++)
        {
            var number = vocabulary.Find(Term.OfWord(query.Words[i]));
            var idf = Idf(number < 0 ? 0 : vocabulary.Texts(number));
            Add(number, idf);
            if (i >= query.Forms.Count || idf < LeastIdf * Idf(0))
                continue;
            foreach (var gram in query.Forms[i])
            {
                vocabulary.WordsWith(gram, MostWords, words);
                forms.Add(words, idf / query.Forms[i].Length);
            }
        }

        foreach (var (word, weight) in forms.End(OfForm).OrderByDescending(form => form.Weight).ThenBy(form => form.Word).Take(MostForms))
            Add(word, weight);
        foreach (var gram in query.Grams)
        {
            if (vocabulary.Find(Term.OfGram(gram)) is var number and >= 0)
                Add(number, JointWeight * Idf(vocabulary.Texts(number)));
        }

        return _weights;
    }

    private float OfForm(int word, float weight, int shared)
    {
        var share = Math.Min(1, shared / (float)Math.Max(1, vocabulary.Forms(word)));
        return share < LeastShare ? 0 : FormWeight * share * Math.Min(weight, Idf(vocabulary.Texts(word)));
    }

    private void Add(int term, float weight)
    {
        if (term >= 0 && vocabulary.Texts(term) > 0)
            CollectionsMarshal.GetValueRefOrAddDefault(_weights, term, out _) += weight;
    }

    private float Idf(int count) => MathF.Log(1 + ((Math.Max(0, texts - count) + 0.5f) / (count + 0.5f)));
}
