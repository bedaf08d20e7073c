using System.Diagnostics;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

/// <summary>
/// The one connection that writes. Sessions take turns; those that wait while another commits join its transaction, so that one
/// wait for the disk serves all of them. None is told that it is committed before the disk has it.
/// </summary>
internal sealed class Writer(Connections connections, ChangeSignal changes) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(25);

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Statements _statements = new(connections.Writer());

    /// <summary>The open transaction that sessions have already committed to; none when the next session starts one.</summary>
    private CommitGroup? _open;

    public async Task<Turn> Enter(CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_open is null)
            {
                await Begin(cancellationToken);
            }
            else
            {
                _statements.Begin("SAVEPOINT session");
            }

            return new WriteTurn(this, _statements);
        }
        catch
        {
            _gate.Release();
            throw;
        }
    }

    public void LimitPages(int pages) => _statements.Control($"PRAGMA max_page_count = {pages}");

    public void Dispose()
    {
        _statements.Dispose();
        _gate.Dispose();
    }

    /// <summary>Takes the file's write lock, which another process may hold.</summary>
    private async Task Begin(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var pause = TimeSpan.FromMilliseconds(1);
        while (!_statements.TryBegin("BEGIN IMMEDIATE"))
        {
            if (Stopwatch.GetElapsedTime(started) > Patience)
            {
                throw new StoreBusyException($"Another process has been writing to {connections.File} for more than {Patience.TotalSeconds} seconds; try again when it is done.");
            }

            await Task.Delay(pause, cancellationToken);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private Task Commit()
    {
        _statements.ThrowIfBroken();
        var first = _open is null;
        if (first)
        {
            _open = new CommitGroup();
        }
        else
        {
            _statements.Control("RELEASE session");
        }

        var group = _open!;
        _gate.Release();
        return first ? Flush(group) : group.Committed;
    }

    /// <summary>Commits for all sessions that were waiting for their turn when the first one was done.</summary>
    private async Task Flush(CommitGroup group)
    {
        await _gate.WaitAsync(CancellationToken.None);
        try
        {
            if (_open == group)
            {
                Close(group);
            }
        }
        finally
        {
            _gate.Release();
        }

        await group.Committed;
    }

    private void Close(CommitGroup group)
    {
        _open = null;
        try
        {
            _statements.Control("COMMIT");
            group.Succeed();
            changes.Raise();
        }
        catch (Exception exception)
        {
            _statements.TryControl("ROLLBACK");
            group.Fail(exception);
        }
    }

    private void RollBack()
    {
        if (!_statements.InTransaction)
        {
            // SQLite has taken back everything, the joined sessions' work too.
            _open?.Fail((Exception?)_statements.Broken ?? new InvalidOperationException("SQLite has rolled back the transaction."));
            _open = null;
        }
        else
        {
            _statements.TryControl(_open is null ? "ROLLBACK" : "ROLLBACK TO session; RELEASE session");
        }

        _gate.Release();
    }

    private sealed class WriteTurn(Writer writer, Statements statements) : Turn(statements)
    {
        private bool _over;

        public override Task Commit(CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ObjectDisposedException.ThrowIf(_over, this);
            var committed = writer.Commit();
            _over = true;
            return committed;
        }

        public override ValueTask DisposeAsync()
        {
            if (!_over)
            {
                _over = true;
                writer.RollBack();
            }

            return ValueTask.CompletedTask;
        }
    }
}
