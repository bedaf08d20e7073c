using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>The embedded index: postings in memory, scored by BM25.</summary>
public sealed class PostingsIndex : IAnswerIndex
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly Lock _lock = new();
    private readonly Dictionary<AnswerId, List<int>> _documentsOf = [];
    private readonly Dictionary<ulong, List<(int Document, float Frequency)>> _postings = [];
    private readonly List<(AnswerId Answer, int Phrasing, Audience Audience, int Length, bool Live)> _documents = [];
    private long _length;
    private int _live;

    /// <inheritdoc/>
    public long Position { get; private set; }

    /// <inheritdoc/>
    public int Count => _documentsOf.Count;

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position)
    {
        lock (_lock)
        {
            foreach (var id in removed.Concat(put.Select(answer => answer.Id)))
                Remove(id);
            foreach (var answer in put)
            {
                for (var phrasing = 0; phrasing < answer.Phrasings.Count; phrasing++)
                    Add(answer, phrasing, answer.Phrasings[phrasing].Text);
                Add(answer, Hit.AnswerText, answer.Text);
            }

            Position = position;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Hit> Search(Query query)
    {
        lock (_lock)
        {
            var scores = new Dictionary<int, float>();
            foreach (var term in query.Words.Concat(query.Grams))
            {
                if (!_postings.TryGetValue(term, out var postings))
                    continue;
                var idf = Math.Log(1 + ((_live - postings.Count + 0.5) / (postings.Count + 0.5)));
                foreach (var (document, frequency) in postings)
                {
                    var entry = _documents[document];
                    if (!entry.Live || query.Readers?.MayRead(entry.Audience) == false)
                        continue;
                    var norm = K1 * (1 - B + (B * entry.Length * _live / Math.Max(1, _length)));
                    scores[document] = scores.GetValueOrDefault(document) + (float)(idf * frequency * (K1 + 1) / (frequency + norm));
                }
            }

            return [.. scores.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).Take(query.Limit)
                .Select(entry => new Hit(_documents[entry.Key].Answer, _documents[entry.Key].Phrasing, entry.Value))];
        }
    }

    private void Remove(AnswerId id)
    {
        if (!_documentsOf.Remove(id, out var documents))
            return;
        foreach (var document in documents)
        {
            _documents[document] = _documents[document] with { Live = false };
            _length -= _documents[document].Length;
            _live--;
        }
    }

    private void Add(IndexedAnswer answer, int phrasing, string text)
    {
        var analysis = Analyzer.Analyze(text);
        var document = _documents.Count;
        _documents.Add((answer.Id, phrasing, answer.Audience, analysis.Words.Count, true));
        if (!_documentsOf.TryGetValue(answer.Id, out var documents))
            _documentsOf[answer.Id] = documents = [];
        documents.Add(document);
        _length += analysis.Words.Count;
        _live++;
        foreach (var group in analysis.Words.Concat(analysis.Grams).GroupBy(term => term))
        {
            if (!_postings.TryGetValue(group.Key, out var postings))
                _postings[group.Key] = postings = [];
            postings.Add((document, group.Count()));
        }
    }
}
