namespace PeerAssist.Postings;

/// <summary>Scores in full, by their own terms, those of the texts found that may be among the best.</summary>
internal sealed class Completion(Documents documents, TermWeights weightOf, Bm25 bm25)
{
    // So many times the limit are scored before it is asked which of the others can still get in.
    private const int First = 2;

    private readonly ScoreHistogram _histogram = new();

    /// <summary>
    /// Offers the best of the texts found, to whose scores the terms left out add at most <paramref name="remaining"/>. The
    /// best <paramref name="certain"/> of the limit are certain; the others are, too, when that takes no more than so many texts more.
    /// </summary>
    public void Run(List<FoundText> found, float remaining, int limit, int certain, int affordable, int segment, Best best)
    {
        var most = found.Count == 0 ? 0 : found.Max(text => text.Score);
        var first = Least(found, text => text.Score, most, (int)Math.Min(int.MaxValue, (long)First * limit));
        var scores = new List<float>();
        foreach (var text in found)
        {
            if (text.Score >= first)
                Offer(text.Document, scores, segment, best);
        }

        var floor = Math.Max(Least(scores, score => score, most + remaining, limit), best.Least) - remaining;
        if (found.Count(text => text.Score < first && text.Score >= floor) > affordable)
            floor = Math.Max(Least(scores, score => score, most + remaining, certain), best.Certain(certain)) - remaining;
        foreach (var text in found)
        {
            if (text.Score < first && text.Score >= floor)
                Offer(text.Document, scores, segment, best);
        }
    }

    private float Least<T>(List<T> values, Func<T, float> scoreOf, float most, int rank)
    {
        _histogram.Begin(most);
        foreach (var value in values)
            _histogram.Add(scoreOf(value));
        return _histogram.Least(rank);
    }

    private void Offer(int document, List<float> scores, int segment, Best best)
    {
        var score = Full(documents.TermsOf(document), documents.Lengths[document]);
        scores.Add(score);
        best.Offer(segment, document, score);
    }

    private float Full(ReadOnlySpan<int> terms, int length)
    {
        var sum = 0f;
        for (var at = 0; at < terms.Length;)
        {
            var run = at + 1;
            while (run < terms.Length && terms[run] == terms[at])
                run++;
            if (weightOf.Of(terms[at]) is var weight and > 0)
                sum += weight * bm25.Of(Math.Min(byte.MaxValue, run - at), length);
            at = run;
        }

        return sum;
    }
}
