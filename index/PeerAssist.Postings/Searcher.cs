using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>
/// Finds the best texts of all segments by BM25. Short lists are walked first; once the longer ones cannot lift a text that
/// is in none of the short ones into the best (Turtle and Flood's MaxScore), the texts found are scored by their own terms.
/// </summary>
/// <remarks>
/// The best <see cref="Certain"/> are those of an exhaustive search, always. So are all of the limit as long as that takes
/// no more than <see cref="Affordable"/> entries; beyond it the rest are the best of what was found on the way.
/// </remarks>
internal sealed class Searcher(IReadOnlyList<LiveSegment> segments, Vocabulary vocabulary, Query query, int affordable = Searcher.Affordable)
{
    /// <summary>So many of the best are certain.</summary>
    public const int Certain = 20;

    /// <summary>So many entries of lists are walked to be certain of the others, too.</summary>
    public const int Affordable = 20_000;

    // To score a text takes as long as so many entries.
    private const int EntriesPerText = 8;

    // A threshold is worth its search for when so many entries may be spared.
    private const int Worthwhile = 2048;

    [ThreadStatic]
    private static Accumulators? _accumulators;

    [ThreadStatic]
    private static List<FoundText>? _found;

    private readonly Bm25 _bm25 = new(Math.Max(1, segments.Sum(live => live.Length) / (float)Math.Max(1, Texts(segments))));
    private readonly Best _best = new(query.Limit);
    private readonly int _certain = Math.Min(Certain, query.Limit);
    private int _walked;

    /// <summary>The hits, best first.</summary>
    public IReadOnlyList<Hit> Search()
    {
        var weights = new WeightedTerms(vocabulary, query, Texts(segments)).All();
        if (query.Limit <= 0 || weights.Count == 0)
            return [];
        var weightOf = new TermWeights(weights);

        // The largest first: what it finds spares the others most of their work.
        foreach (var number in Enumerable.Range(0, segments.Count).OrderByDescending(number => segments[number].Segment.Documents.Count))
            Search(number, weights, weightOf);
        return [.. _best.Descending().Select(entry => ToHit(entry.Segment, entry.Document, entry.Score))];
    }

    private static int Texts(IReadOnlyList<LiveSegment> segments) => segments.Sum(live => live.Texts);

    private Hit ToHit(int segment, int document, float score)
    {
        var documents = segments[segment].Segment.Documents;
        return new(documents.Answers[documents.AnswerOf[document]], documents.PhrasingOf(document), score);
    }

    private void Search(int number, Dictionary<int, float> weights, TermWeights weightOf)
    {
        var live = segments[number];
        var terms = Terms(live.Segment.Terms, weights);
        if (terms.Count == 0)
            return;
        var accumulators = _accumulators ??= new();
        accumulators.Begin(live, Permitted(live), _bm25);
        var remaining = Walk(accumulators, terms);
        var found = _found ??= [];
        accumulators.End(found);
        if (remaining > 0)
        {
            var texts = Math.Max(0, affordable - _walked) / EntriesPerText;
            new Completion(live.Segment.Documents, weightOf, _bm25).Run(found, remaining, query.Limit, _certain, texts, number, _best);
            return;
        }

        foreach (var text in found)
            _best.Offer(number, text.Document, text.Score);
    }

    // Adds lists until the rest cannot make a difference, and returns the most that the rest can add.
    private float Walk(Accumulators found, List<SegmentTerm> terms)
    {
        var all = terms.Sum(term => term.Most);
        var remaining = all;
        for (var at = 0; at < terms.Count; at++)
        {
            if (terms[at].Count >= Worthwhile && CanStop(found, remaining, all - remaining, terms[at].Count))
                return remaining;
            found.Add(terms[at]);
            _walked += terms[at].Count;
            remaining -= terms[at].Most;
        }

        return 0;
    }

    private bool CanStop(Accumulators found, float remaining, float most, int next)
    {
        var (least, certain) = found.Least(query.Limit, _certain, most);
        certain = Math.Max(certain, _best.Certain(_certain));
        if (Math.Max(least, _best.Least) <= remaining && (_walked + next <= affordable || certain <= remaining))
            return false;

        // One more list may take less time than to score all those that it would rule out.
        return EntriesPerText * (long)found.Above(certain - remaining) <= Math.Max(next, affordable);
    }

    private List<SegmentTerm> Terms(TermDirectory directory, Dictionary<int, float> weights)
    {
        var terms = new List<SegmentTerm>(weights.Count);
        foreach (var (term, weight) in weights)
        {
            if (directory.Find(term) is var place and >= 0)
                terms.Add(new(place, directory.Counts[place], weight, weight * _bm25.Of(directory.Frequencies[place], directory.Lengths[place])));
        }

        terms.Sort((a, b) => a.Count != b.Count ? a.Count.CompareTo(b.Count) : a.Place.CompareTo(b.Place));
        return terms;
    }

    private bool[]? Permitted(LiveSegment live) => query.Readers is { } readers
        ? Array.ConvertAll(live.Segment.Documents.Audiences, readers.MayRead)
        : null;
}
