namespace PeerAssist.Search;

/// <summary>
/// The current and the previous generation of an organisation's search. The next one is built aside while the current
/// one answers, and takes its place in one step.
/// </summary>
public sealed class Generations(Generation first)
{
    private readonly Lock _swap = new();
    private volatile Generation _current = first;
    private Generation? _previous;

    /// <summary>The one that answers.</summary>
    public Generation Current => _current;

    /// <summary>The one that answered before, if there was one.</summary>
    public Generation? Previous
    {
        get
        {
            lock (_swap)
                return _previous;
        }
    }

    /// <summary>Fills a new generation, in batches, from everything the store holds. The change feed then follows from <paramref name="position"/>.</summary>
    public static async Task Fill(
        Generation next, IAsyncEnumerable<IndexedAnswer> answers, long position, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var batch = new List<IndexedAnswer>(BatchSize);
        var done = 0;
        await foreach (var answer in answers.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            batch.Add(answer);
            if (batch.Count == BatchSize)
                Flush();
        }

        Flush();

        void Flush()
        {
            next.Apply(batch, [], position);
            done += batch.Count;
            batch = new List<IndexedAnswer>(BatchSize);
            progress?.Report(done);
        }
    }

    /// <summary>Makes a filled generation the current one; the one before becomes the previous.</summary>
    public void Swap(Generation next)
    {
        lock (_swap)
            (_previous, _current, IsRolledBack) = (_current, next, false);
    }

    /// <summary>Whether the current generation is one that was gone back to; its ranking is to stay as it was.</summary>
    public bool IsRolledBack { get; private set; }

    /// <summary>
    /// Makes the previous generation current again; it must follow the change feed from its own position. False when there is none.
    /// </summary>
    public bool Rollback()
    {
        lock (_swap)
        {
            if (_previous is not { } previous)
                return false;
            (_previous, _current, IsRolledBack) = (_current, previous, true);
            return true;
        }
    }

    private const int BatchSize = 1000;
}
