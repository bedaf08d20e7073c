using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>
/// Finds the best texts of all segments by BM25, rare terms first. Once the terms to come cannot lift a text that none of
/// the rare ones found into the best (Turtle and Flood's MaxScore), common ones are only looked up for those found.
/// </summary>
internal sealed class Searcher(IReadOnlyList<LiveSegment> segments, Query query)
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    // What a term adds to a text of half the average length. Shorter ones may add a little more; the limit leaves room for that.
    private const float Most = 1.26f;

    // Neighbouring n-grams say nearly the same: each weighs less than a word, and the rarest will do.
    private const float GramWeight = 0.3f;
    private const int MostGrams = 24;

    [ThreadStatic]
    private static Accumulators? _accumulators;

    private readonly int _texts = Math.Max(1, segments.Sum(live => live.Segment.Documents.Count));
    private readonly float _averageLength = Math.Max(1, segments.Sum(live => live.Segment.TotalLength) / (float)Math.Max(1, segments.Sum(live => live.Segment.Documents.Count)));

    /// <summary>The hits, best first.</summary>
    public IReadOnlyList<Hit> Search()
    {
        var terms = Weighted();
        var best = new Best(query.Limit);
        for (var segment = 0; segment < segments.Count; segment++)
            Search(segment, terms, best);
        return [.. best.Descending().Select(entry => ToHit(entry.Segment, entry.Document, entry.Score))];
    }

    private Hit ToHit(int segment, int document, float score)
    {
        var documents = segments[segment].Segment.Documents;
        return new(documents.Answers[documents.AnswerOf[document]], documents.PhrasingOf(document), score);
    }

    // The query's terms that stand in the index, with their weights, the heaviest first.
    private List<(ulong Term, float Weight)> Weighted()
    {
        var words = query.Words.Select(Term.OfWord).Distinct().Select(term => (term, Weight: Idf(term))).Where(entry => entry.Weight > 0);
        var grams = query.Grams.Select(Term.OfGram).Distinct().Select(term => (term, Weight: GramWeight * Idf(term)))
            .Where(entry => entry.Weight > 0).OrderByDescending(entry => entry.Weight).Take(MostGrams);
        return [.. words.Concat(grams).OrderByDescending(entry => entry.Weight).ThenBy(entry => entry.term)];
    }

    private float Idf(ulong term)
    {
        var count = 0;
        foreach (var live in segments)
        {
            if (live.Segment.Terms.Find(term) is var number and >= 0)
                count += live.Segment.Terms.Counts[number];
        }

        return count == 0 || (Term.IsGram(term) && count > Segment.MostOfGram)
            ? 0
            : MathF.Log(1 + ((_texts - count + 0.5f) / (count + 0.5f)));
    }

    private void Search(int number, List<(ulong Term, float Weight)> terms, Best best)
    {
        var live = segments[number];
        var accumulators = _accumulators ??= new();
        accumulators.Begin(live, Permitted(live), K1, B, _averageLength);
        var remaining = terms.Sum(term => term.Weight) * Most;
        var at = 0;
        for (; at < terms.Count; at++)
        {
            if (Math.Max(best.Least, accumulators.Least(query.Limit)) > remaining)
                break;
            remaining = Math.Max(0, remaining - (terms[at].Weight * Most));
            if (live.Segment.Terms.Find(terms[at].Term) is var term and >= 0)
                accumulators.Add(term, terms[at].Weight);
        }

        accumulators.Keep(Math.Max(best.Least, accumulators.Least(query.Limit)) - remaining, sorted: at < terms.Count);
        for (; at < terms.Count; at++)
        {
            if (live.Segment.Terms.Find(terms[at].Term) is var term and >= 0)
                accumulators.Raise(term, terms[at].Weight);
        }

        accumulators.End(number, best);
    }

    private bool[]? Permitted(LiveSegment live) => query.Readers is { } readers
        ? Array.ConvertAll(live.Segment.Documents.Audiences, readers.MayRead)
        : null;
}
