using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Postings;

/// <summary>
/// The embedded index: packed postings in memory. Each change makes a small segment; small ones are merged into larger
/// ones in the background. A search takes the segments as they are at that moment and never waits.
/// </summary>
public sealed class PostingsIndex : IAnswerIndex
{
    // So many segments of about one size are merged into one of the next.
    private const int Width = 8;

    private readonly Lock _changing = new();
    private readonly Dictionary<AnswerId, Segment> _segmentOf = [];
    private volatile State _state = new([], new(), 0, 0);
    private Task? _merging;

    /// <inheritdoc/>
    public long Position => _state.Position;

    /// <inheritdoc/>
    public int Count => _state.Count;

    /// <summary>Completes when the merge under way, if any, has ended.</summary>
    public Task Merged
    {
        get
        {
            lock (_changing)
                return _merging ?? Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position)
    {
        // An answer that stands twice in one change is as it stands last.
        var last = put.Reverse().DistinctBy(answer => answer.Id).Reverse().ToList();
        lock (_changing)
        {
            var built = last.Count == 0 ? null : SegmentBuilder.Build(last, _state.Vocabulary);
            var segments = Without(_state.Segments, [.. removed, .. last.Select(answer => answer.Id)]);
            if (built is not null)
            {
                segments.Add(new(built));
                CountIn(built.Terms);
                foreach (var id in built.Documents.Answers)
                    _segmentOf[id] = built;
            }

            Publish(segments, position);
            MergeWhenMany();
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Hit> Search(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var state = _state;
        return new Searcher(state.Segments, state.Vocabulary, query).Search();
    }

    /// <summary>The best hits, whatever it takes: what the others are measured against.</summary>
    internal IReadOnlyList<Hit> SearchAll(Query query)
    {
        var state = _state;
        return new Searcher(state.Segments, state.Vocabulary, query, int.MaxValue).Search();
    }

    /// <inheritdoc/>
    public void Save(Stream stream)
    {
        lock (_changing)
            Snapshot.Write(stream, Merging.Merge(_state.Segments), _state.Vocabulary, _state.Position);
    }

    /// <inheritdoc/>
    public bool TryLoad(Stream stream)
    {
        var loaded = Snapshot.Read(stream);
        lock (_changing)
        {
            _segmentOf.Clear();
            _state = new([], loaded?.Vocabulary ?? new(), 0, 0);
            var segments = new List<LiveSegment>();
            if (loaded is { } snapshot)
            {
                segments.Add(new(snapshot.Segment));
                foreach (var id in snapshot.Segment.Documents.Answers)
                    _segmentOf[id] = snapshot.Segment;
            }

            Publish(segments, loaded?.Position ?? 0);
        }

        return loaded is not null;
    }

    /// <summary>Does nothing: all of it is memory.</summary>
    public void Dispose()
    {
    }

    private void CountIn(TermDirectory terms)
    {
        for (var place = 0; place < terms.Count; place++)
            _state.Vocabulary.Change(terms.Terms[place], terms.Counts[place]);
    }

    private void CountOut(Documents documents, int answer)
    {
        for (var document = documents.Firsts[answer]; document < documents.Firsts[answer + 1]; document++)
        {
            var terms = documents.TermsOf(document);
            for (var i = 0; i < terms.Length; i++)
            {
                if (i == 0 || terms[i] != terms[i - 1])
                    _state.Vocabulary.Change(terms[i], -1);
            }
        }
    }

    private List<LiveSegment> Without(IReadOnlyList<LiveSegment> segments, HashSet<AnswerId> gone)
    {
        var dead = new Dictionary<Segment, HashSet<AnswerId>>(ReferenceEqualityComparer.Instance);
        foreach (var id in gone)
        {
            if (!_segmentOf.Remove(id, out var segment))
                continue;
            if (!dead.TryGetValue(segment, out var ids))
                dead[segment] = ids = [];
            ids.Add(id);
        }

        return [.. segments.Select(Living).Where(live => live.AliveCount > 0)];

        LiveSegment Living(LiveSegment live)
        {
            if (!dead.TryGetValue(live.Segment, out var ids))
                return live;
            var numbers = ids.Select(live.Segment.NumberOf).ToList();
            foreach (var number in numbers)
                CountOut(live.Segment.Documents, number);
            return live.Without(numbers);
        }
    }

    private void Publish(IReadOnlyList<LiveSegment> segments, long position) =>
        _state = _state with { Segments = segments, Count = segments.Sum(live => live.AliveCount), Position = position };

    private void MergeWhenMany()
    {
        if (_merging is { IsCompleted: false } || Mergeable(_state.Segments) is not { Count: > 0 } parts)
            return;
        _merging = Task.Run(() => Merge(parts));
    }

    // The smallest class of size in which there are too many segments.
    private static List<LiveSegment> Mergeable(IReadOnlyList<LiveSegment> segments) =>
        segments.GroupBy(live => (int)Math.Log(Math.Max(1, live.Segment.Documents.Count), Width)).OrderBy(size => size.Key)
            .Where(size => size.Count() >= Width).Select(size => size.ToList()).FirstOrDefault([]);

    private void Merge(List<LiveSegment> parts)
    {
        while (parts.Count > 0)
        {
            var merged = Merging.Merge(parts);
            lock (_changing)
                parts = Replace(parts, merged);
        }
    }

    // What died while the merge was under way is dead in the merged segment, too.
    private List<LiveSegment> Replace(List<LiveSegment> parts, Segment merged)
    {
        var replaced = parts.Select(part => part.Segment).ToHashSet();
        var dead = new List<int>();
        for (var number = 0; number < merged.Documents.Answers.Length; number++)
        {
            var id = merged.Documents.Answers[number];
            if (_segmentOf.TryGetValue(id, out var segment) && replaced.Contains(segment))
                _segmentOf[id] = merged;
            else
                dead.Add(number);
        }

        List<LiveSegment> segments = [new LiveSegment(merged).Without(dead), .. _state.Segments.Where(live => !replaced.Contains(live.Segment))];
        Publish(segments, _state.Position);
        return Mergeable(segments);
    }

    private sealed record State(IReadOnlyList<LiveSegment> Segments, Vocabulary Vocabulary, int Count, long Position);
}
