using Microsoft.Data.Sqlite;
using PeerAssist.Search;

namespace PeerAssist.Benchmarks;

/// <summary>The peer: SQLite FTS5, any of the words, by bm25.</summary>
internal sealed class FullText : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public FullText()
    {
        SQLitePCL.Batteries_V2.Init();
        _connection.Open();
        Run("CREATE VIRTUAL TABLE texts USING fts5(text, answer UNINDEXED, tokenize = 'unicode61')");
    }

    public void Add(IEnumerable<IndexedAnswer> answers)
    {
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO texts (text, answer) VALUES ($text, $answer)";
        var text = insert.Parameters.Add("$text", SqliteType.Text);
        var id = insert.Parameters.Add("$answer", SqliteType.Text);
        foreach (var answer in answers)
        {
            foreach (var phrasing in answer.Phrasings)
            {
                (text.Value, id.Value) = (phrasing.Text, answer.Id.Value);
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
    }

    /// <summary>The best answer, of the best 200 texts.</summary>
    public string? First(string question)
    {
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT answer FROM texts WHERE texts MATCH $query ORDER BY bm25(texts) LIMIT 200";
        select.Parameters.AddWithValue("$query", string.Join(" OR ", question.Split(' ').Distinct().Select(word => $"\"{word}\"")));
        using var reader = select.ExecuteReader();
        string? first = null;
        while (reader.Read())
            first ??= reader.GetString(0);
        return first;
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
