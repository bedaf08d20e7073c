using System.Diagnostics;
using Microsoft.Data.Sqlite;
using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

/// <summary>Keeps everything in one SQLite file, <c>peerassist.db</c> in the data directory. Several processes may use it at once.</summary>
public sealed class SqliteStore : IStore, IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(150);

    private readonly Envelope _envelope;
    private readonly Connections _connections;
    private readonly ChangeSignal _changes = new();
    private readonly Readers _readers;
    private readonly Writer _writer;
    private readonly OtherProcesses _others;

    /// <summary>Opens the store, makes it when it is missing, and brings it to the newest schema.</summary>
    /// <param name="directory">The data directory; made when it is missing.</param>
    /// <param name="envelope">Seals the adapters' records.</param>
    /// <exception cref="StoreUnusableException">The file cannot be used as it is.</exception>
    public SqliteStore(string directory, Envelope envelope)
    {
        _envelope = envelope;
        _connections = new(Path.Combine(DataDirectory.Make(directory), FileName));
        try
        {
            Migrations.Apply(_connections);
        }
        catch (SqliteException exception)
        {
            throw new StoreUnusableException($"{_connections.File} cannot be opened as a store: {exception.Message}", exception);
        }

        _readers = new(_connections);
        _writer = new(_connections, _changes);
        _others = new(_connections, _changes);
    }

    /// <summary>The file's name in the data directory.</summary>
    public const string FileName = "peerassist.db";

    public async Task<ISession> Write(CancellationToken cancellationToken) =>
        new SqliteSession(await _writer.Enter(cancellationToken), _envelope);

    public Task<ISession> Read(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<ISession>(new SqliteSession(_readers.Enter(), _envelope));
    }

    // Removed rows are overwritten when they are removed; the log still holds them until it is written back and cut off.
    public Task Scrub(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var connection = _connections.Writer();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 5000; PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return Task.CompletedTask;
    }

    public async Task<long> Changed(long seen, TimeSpan atMost, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            _others.Look();
            var (number, grown) = _changes.Now();
            var left = atMost - Stopwatch.GetElapsedTime(started);
            if (number > seen || left <= TimeSpan.Zero)
            {
                return number;
            }

            // Ours are told at once; those of other processes are found at the next look.
            using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(grown, Task.Delay(left < BetweenLooks ? left : BetweenLooks, pause.Token));
            await pause.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Copies the whole store, as it is at this moment, into a new file while others go on reading and writing.</summary>
    /// <param name="path">The copy; a file of that name is replaced once the copy is complete.</param>
    /// <param name="cancellationToken">Ends it before it starts.</param>
    public Task Backup(string path, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        new SqliteBackup(_connections).CopyTo(path);
        return Task.CompletedTask;
    }

    /// <summary>Reads the whole file and tells what is wrong with it; nothing when it is sound.</summary>
    public async Task<IReadOnlyList<string>> Check(CancellationToken cancellationToken)
    {
        await using var turn = _readers.Enter();
        var damage = await turn.Statements.Many($"PRAGMA integrity_check", row => row.Text(0), cancellationToken);
        var dangling = await turn.Statements.Many(
            $"PRAGMA foreign_key_check", row => $"a row of {row.Text(0)} names a row of {row.Text(2)} that is not there", cancellationToken);
        return [.. damage.Where(line => line != "ok"), .. dangling];
    }

    public void Dispose()
    {
        _others.Dispose();
        _readers.Dispose();
        _writer.Dispose();
    }

    /// <summary>Limits the file's size, as a full disk does.</summary>
    internal void LimitPages(int pages) => _writer.LimitPages(pages);
}
