namespace PeerAssist.Sqlite;

/// <summary>The time in which a session may use a connection.</summary>
internal abstract class Turn(Statements statements) : IAsyncDisposable
{
    public Statements Statements => statements;

    public abstract Task Commit(CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();
}
