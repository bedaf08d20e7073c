using Microsoft.Data.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

/// <summary>Brings the file to the newest schema, one numbered script and one transaction after the other.</summary>
internal static class Migrations
{
    private static readonly string[] Scripts =
        [.. typeof(Migrations).Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".sql", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <exception cref="StoreUnusableException">The file was written by a newer PeerAssist.</exception>
    public static void Apply(Connections connections)
    {
        using var connection = connections.Writer();
        while (ApplyNext(connection))
        {
        }
    }

    private static bool ApplyNext(SqliteConnection connection)
    {
        // The version is read inside the transaction: another process may be migrating the same file.
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        var version = (long)command.ExecuteScalar()!;
        if (version > Scripts.Length)
        {
            throw new StoreUnusableException(
                $"{connection.DataSource} was written by a newer PeerAssist (schema {version}, this one knows {Scripts.Length}): install the newer one again, or restore a backup.");
        }

        if (version == Scripts.Length)
        {
            return false;
        }

        command.CommandText = $"{Read(Scripts[version])}\nPRAGMA user_version = {version + 1};";
        command.ExecuteNonQuery();
        transaction.Commit();
        return true;
    }

    private static string Read(string script)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(script)!);
        return reader.ReadToEnd();
    }
}
