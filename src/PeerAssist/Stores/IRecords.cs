namespace PeerAssist.Stores;

/// <summary>What only one adapter understands (installations, conversation references, the web chat's messages): opaque and encrypted at rest.</summary>
public interface IRecords
{
    Task<byte[]?> Find(string adapter, string key, CancellationToken cancellationToken);

    /// <summary>Adds the record or replaces it.</summary>
    Task Save(string adapter, string key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken);

    Task Remove(string adapter, string key, CancellationToken cancellationToken);

    /// <summary>Records whose key starts with a prefix and comes after one, in the order of keys (ordinal).</summary>
    Task<IReadOnlyList<KeyValuePair<string, byte[]>>> Range(
        string adapter, string prefix, string? after, int limit, CancellationToken cancellationToken);
}
