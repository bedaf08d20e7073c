using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteRecords(Statements statements, Envelope envelope) : IRecords
{
    private const string LastCharacter = "\U0010FFFF";

    public Task<byte[]?> Find(string adapter, string key, CancellationToken cancellationToken) => statements.One(
        $"SELECT value FROM records WHERE adapter = {adapter} AND key = {key}", row => envelope.Open(row.Bytes(0), adapter, key), cancellationToken);

    public Task Save(string adapter, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO records (adapter, key, value) VALUES ({adapter}, {key}, {envelope.Seal(value.Span, adapter, key)})
        ON CONFLICT (adapter, key) DO UPDATE SET value = excluded.value
        """,
        cancellationToken);

    public Task Remove(string adapter, string key, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM records WHERE adapter = {adapter} AND key = {key}", cancellationToken);

    public Task<IReadOnlyList<KeyValuePair<string, byte[]>>> Range(
        string adapter, string prefix, string? after, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT key, value FROM records
        WHERE adapter = {adapter} AND key >= {prefix} AND key < {prefix + LastCharacter} AND key > {after ?? ""}
        ORDER BY key LIMIT {limit}
        """,
        row => KeyValuePair.Create(row.Text(0), envelope.Open(row.Bytes(1), adapter, row.Text(0))),
        cancellationToken);
}
