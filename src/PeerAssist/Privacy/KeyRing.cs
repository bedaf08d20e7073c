using System.Security.Cryptography;
using System.Text;

namespace PeerAssist.Privacy;

/// <summary>The secret keys of an installation, oldest first: the newest seals, all open, so that a key can be replaced at any time.</summary>
public sealed class KeyRing
{
    /// <summary>The length of a key, in bytes.</summary>
    public const int KeyLength = 32;

    private readonly IReadOnlyList<KeyValuePair<string, byte[]>> _keys;

    /// <param name="keys">Ids and secrets, oldest first.</param>
    /// <exception cref="ArgumentException">There is no key, an id occurs twice or is empty, or a secret has another length.</exception>
    public KeyRing(IEnumerable<KeyValuePair<string, byte[]>> keys)
    {
        _keys = [.. keys];
        if (_keys.Count == 0)
        {
            throw new ArgumentException("A key ring needs a key.", nameof(keys));
        }

        if (_keys.Any(key => key.Key.Length == 0 || Encoding.UTF8.GetByteCount(key.Key) > byte.MaxValue || key.Value.Length != KeyLength))
        {
            throw new ArgumentException($"A key has an id of 1 to 255 bytes and {KeyLength} secret bytes.", nameof(keys));
        }

        if (_keys.DistinctBy(key => key.Key).Count() != _keys.Count)
        {
            throw new ArgumentException("Two keys have the same id.", nameof(keys));
        }
    }

    /// <summary>The id of the key that seals.</summary>
    public string Current => _keys[^1].Key;

    /// <summary>The ids of all keys, oldest first.</summary>
    public IEnumerable<string> Ids => _keys.Select(key => key.Key);

    /// <summary>
    /// A secret for one purpose, from which the others cannot be told. It comes from the oldest key, so that what was derived stays
    /// the same when a key is added.
    /// </summary>
    public byte[] Derive(string purpose) => Derive(_keys[0].Value, purpose);

    /// <summary>A secret for one purpose from the key with this id; none when there is no such key.</summary>
    public byte[]? Derive(string id, string purpose) =>
        _keys.FirstOrDefault(key => key.Key == id).Value is { } secret ? Derive(secret, purpose) : null;

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyLength, info: Encoding.UTF8.GetBytes(purpose));
}
