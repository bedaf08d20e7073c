using Microsoft.Data.Sqlite;

namespace PeerAssist.Sqlite;

/// <summary>Notices what other processes commit to the file; SQLite tells it only to those who ask.</summary>
internal sealed class OtherProcesses : IDisposable
{
    private readonly Lock _lock = new();
    private readonly ChangeSignal _signal;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _command;
    private long _version;

    public OtherProcesses(Connections connections, ChangeSignal signal)
    {
        _signal = signal;
        _connection = connections.Reader();
        _command = _connection.CreateCommand();
        _command.CommandText = "PRAGMA data_version";
        _version = Version();
    }

    /// <summary>Raises the signal when the file was changed since the last look. Our own commits show too, at the price of one needless wake-up.</summary>
    public void Look()
    {
        lock (_lock)
        {
            var version = Version();
            if (version == _version)
            {
                return;
            }

            _version = version;
            _signal.Raise();
        }
    }

    public void Dispose()
    {
        _command.Dispose();
        _connection.Dispose();
    }

    private long Version() => (long)_command.ExecuteScalar()!;
}
