using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PeerAssist.Sqlite;

/// <summary>Opens connections to the one database file.</summary>
internal sealed class Connections(string file)
{
    static Connections() => Batteries_V2.Init();

    public string File => file;

    /// <summary>The connection that writes: every commit is on the disk before it returns.</summary>
    public SqliteConnection Writer() => Open(
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA busy_timeout = 0;
        PRAGMA secure_delete = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -32768;
        PRAGMA journal_size_limit = 67108864;
        """);

    /// <summary>A connection that cannot write.</summary>
    public SqliteConnection Reader() => Open(
        """
        PRAGMA query_only = ON;
        PRAGMA busy_timeout = 5000;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -8192;
        """);

    private SqliteConnection Open(string pragmas)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, ForeignKeys = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = pragmas;
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
