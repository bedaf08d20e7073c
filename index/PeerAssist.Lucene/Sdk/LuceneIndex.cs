using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using PeerAssist.Answers;
using PeerAssist.Search;
using FSDirectory = Lucene.Net.Store.FSDirectory;
using Query = PeerAssist.Search.Query;

namespace PeerAssist.Lucene;

/// <summary>
/// The index over Lucene.Net. Its files lie in a scratch folder and are mapped into memory; what is kept over a restart is what
/// <see cref="Save"/> wrote.
/// </summary>
public sealed class LuceneIndex : IAnswerIndex
{
    private const string PositionKey = "position";
    private const string VersionKey = "analyzer";
    private static readonly string s_version = Analyzer.Version.ToString(CultureInfo.InvariantCulture);

    private readonly Lock _changing = new();
    private volatile OpenIndex _open = new(new(), 0);

    private LuceneIndex()
    {
    }

    /// <summary>Whether this build has Lucene.</summary>
    public static bool IsBuiltIn => true;

    /// <inheritdoc/>
    public long Position => _open.Position;

    /// <inheritdoc/>
    public int Count
    {
        get
        {
            var answers = new TotalHitCountCollector();
            Search(searcher => searcher.Search(new TermQuery(AnswerDocuments.EachAnswer), answers));
            return answers.TotalHits;
        }
    }

    /// <summary>Makes an empty index; false, with the reason for the operator, when this build has none.</summary>
    public static bool TryCreate([NotNullWhen(true)] out IAnswerIndex? index, [NotNullWhen(false)] out string? reason)
    {
        (index, reason) = (new LuceneIndex(), null);
        return true;
    }

    /// <inheritdoc/>
    public void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position)
    {
        // An answer that stands twice in one change is as it stands last.
        var last = put.Reverse().DistinctBy(answer => answer.Id).Reverse().ToList();
        var documents = new List<IEnumerable<IIndexableField>>[last.Count];
        Parallel.For(0, last.Count, i => documents[i] = AnswerDocuments.Of(last[i]));
        lock (_changing)
        {
            foreach (var id in removed)
                _open.Writer.DeleteDocuments(AnswerDocuments.ById(id));
            for (var i = 0; i < last.Count; i++)
                _open.Writer.UpdateDocuments(AnswerDocuments.ById(last[i].Id), documents[i]);
            _open.Searchers.MaybeRefreshBlocking();
            _open.Position = position;
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<Hit> Search(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<Hit> hits = [];
        Search(searcher => hits = new TermSearch(searcher, query).Hits());
        return hits;
    }

    /// <inheritdoc/>
    public void Save(Stream stream)
    {
        lock (_changing)
        {
            _open.Writer.SetCommitData(new Dictionary<string, string>
            {
                [PositionKey] = _open.Position.ToString(CultureInfo.InvariantCulture),
                [VersionKey] = s_version,
            });
            _open.Writer.Commit();
            var commit = _open.Commits.Snapshot();
            try
            {
                Archive.Write(stream, _open.Scratch.Path, [.. commit.FileNames.Order(StringComparer.Ordinal)]);
            }
            finally
            {
                _open.Commits.Release(commit);
            }
        }
    }

    /// <inheritdoc/>
    public bool TryLoad(Stream stream)
    {
        var scratch = new ScratchFolder();
        var position = Archive.TryRead(stream, scratch.Path) ? Saved(scratch) : null;
        if (position is null)
        {
            scratch.Dispose();
            scratch = new();
        }

        var next = new OpenIndex(scratch, position ?? 0);
        lock (_changing)
        {
            var last = _open;
            _open = next;
            last.Dispose();
        }

        return position is not null;
    }

    /// <inheritdoc/>
    public void Dispose() => _open.Dispose();

    // The position of a whole index of our version; nothing of a damaged one is opened for searching.
    private static long? Saved(ScratchFolder scratch)
    {
        using var directory = FSDirectory.Open(scratch.Path);
        try
        {
            var status = new CheckIndex(directory).DoCheckIndex();
            return status.Clean && status.UserData.TryGetValue(VersionKey, out var version) && version == s_version
                ? long.Parse(status.UserData[PositionKey], CultureInfo.InvariantCulture)
                : null;
        }
        catch (Exception damage) when (damage is IOException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private void Search(Action<IndexSearcher> search)
    {
        while (true)
        {
            var open = _open;
            IndexSearcher searcher;
            try
            {
                searcher = open.Searchers.Acquire();
            }
            catch (ObjectDisposedException) when (open != _open)
            {
                // Another index was loaded in between.
                continue;
            }

            try
            {
                search(searcher);
                return;
            }
            finally
            {
                open.Searchers.Release(searcher);
            }
        }
    }
}
