using PeerAssist.Privacy;
using PeerAssist.Sqlite;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

/// <summary>A SQLite store on a real file in a directory of its own.</summary>
public sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<SqliteStore> _open = [];

    public SqliteUnderTest() => Store = Open();

    public string Directory => _directory.Path;

    public override IStore Store { get; }

    public static Envelope Envelope { get; } = new(new KeyRing([new("first", new byte[KeyRing.KeyLength])]));

    public SqliteStore Open()
    {
        var store = new SqliteStore(_directory.Path, Envelope);
        _open.Add(store);
        return store;
    }

    public override IStore OpenAgain() => Open();

    public override ValueTask DisposeAsync()
    {
        foreach (var store in _open)
        {
            store.Dispose();
        }

        _directory.Dispose();
        return ValueTask.CompletedTask;
    }
}
