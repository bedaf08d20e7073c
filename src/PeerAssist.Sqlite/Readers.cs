using System.Collections.Concurrent;

namespace PeerAssist.Sqlite;

/// <summary>Connections that only read; each is used by one session at a time and kept for the next.</summary>
internal sealed class Readers(Connections connections) : IDisposable
{
    private const int MostIdle = 8;

    private readonly ConcurrentBag<Statements> _idle = [];

    public Turn Enter()
    {
        var statements = _idle.TryTake(out var idle) ? idle : new Statements(connections.Reader());
        try
        {
            // A transaction sees the store as it was at its first read: that is now.
            statements.Begin("BEGIN; SELECT 1 FROM sqlite_schema LIMIT 1");
            return new ReadTurn(this, statements);
        }
        catch
        {
            statements.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var statements))
        {
            statements.Dispose();
        }
    }

    private void Leave(Statements statements)
    {
        if (_idle.Count < MostIdle && statements.TryControl("ROLLBACK") == SQLitePCL.raw.SQLITE_OK)
        {
            _idle.Add(statements);
        }
        else
        {
            statements.Dispose();
        }
    }

    private sealed class ReadTurn(Readers readers, Statements statements) : Turn(statements)
    {
        private bool _over;

        public override Task Commit(CancellationToken cancellationToken) =>
            throw new InvalidOperationException("A session that was opened to read has nothing to commit.");

        public override ValueTask DisposeAsync()
        {
            if (!_over)
            {
                _over = true;
                readers.Leave(Statements);
            }

            return ValueTask.CompletedTask;
        }
    }
}
