using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace PeerAssist.Lucene;

/// <summary>A folder of Lucene's that is open for writing, with searches that see what was written without a commit.</summary>
internal sealed class OpenIndex : IDisposable
{
    private readonly FSDirectory _directory;
    private long _position;

    public OpenIndex(ScratchFolder scratch, long position)
    {
        (Scratch, _position, _directory) = (scratch, position, FSDirectory.Open(scratch.Path));
        Writer = new(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null)
        {
            Similarity = Bm25.Similarity,
            IndexDeletionPolicy = Commits,
        });
        Searchers = new(Writer, applyAllDeletes: true, new Bm25());
    }

    public ScratchFolder Scratch { get; }

    public SnapshotDeletionPolicy Commits { get; } = new(new KeepOnlyLastCommitDeletionPolicy());

    public IndexWriter Writer { get; }

    public SearcherManager Searchers { get; }

    public long Position
    {
        get => Volatile.Read(ref _position);
        set => Volatile.Write(ref _position, value);
    }

    public void Dispose()
    {
        Searchers.Dispose();

        // Nothing of it is read again, so a merge under way need not be waited for.
        Writer.Rollback();
        _directory.Dispose();
        Scratch.Dispose();
    }

    // Lucene's default similarity is another one; norms and scores must agree on it.
    private sealed class Bm25 : SearcherFactory
    {
        public static Similarity Similarity { get; } = new BM25Similarity();

        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}
