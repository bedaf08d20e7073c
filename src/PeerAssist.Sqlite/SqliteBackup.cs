using Microsoft.Data.Sqlite;

namespace PeerAssist.Sqlite;

/// <summary>Copies the database by SQLite's online backup.</summary>
internal sealed class SqliteBackup(Connections connections)
{
    public void CopyTo(string path)
    {
        // Whoever finds the file under its own name finds a whole copy.
        var unfinished = path + ".unfinished";
        File.Delete(unfinished);
        using (var source = connections.Reader())
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            copy.Open();
            source.BackupDatabase(copy);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
