using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace PeerAssist.Privacy;

/// <summary>Seals what must not be read in the store's file or a backup of it, and opens it again (AES-256-GCM).</summary>
/// <remarks>
/// A sealed value is the length of the key's id, the id, a random 96-bit nonce, the ciphertext and the 128-bit tag.
/// Id and context are authenticated too, so that a value cannot be moved to another place.
/// </remarks>
public sealed class Envelope(KeyRing keys)
{
    private const string Purpose = "envelope";
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly Dictionary<string, byte[]> _secrets = keys.Ids.ToDictionary(id => id, id => keys.Derive(id, Purpose)!);

    /// <summary>Seals a value for one place.</summary>
    /// <param name="value">What is to be sealed.</param>
    /// <param name="context">The parts of the place's name: what is opened under other ones is refused.</param>
    public byte[] Seal(ReadOnlySpan<byte> value, params ReadOnlySpan<string> context)
    {
        var id = Encoding.UTF8.GetBytes(keys.Current);
        var result = new byte[1 + id.Length + NonceLength + value.Length + TagLength];
        result[0] = (byte)id.Length;
        id.CopyTo(result, 1);
        var nonce = result.AsSpan(1 + id.Length, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_secrets[keys.Current], TagLength);
        cipher.Encrypt(
            nonce, value, result.AsSpan(1 + id.Length + NonceLength, value.Length), result.AsSpan(result.Length - TagLength), Authenticated(id, context));
        return result;
    }

    /// <summary>Opens a value that was sealed for this place.</summary>
    /// <exception cref="CryptographicException">The value is damaged, was sealed for another place, or its key is missing.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealedValue, params ReadOnlySpan<string> context)
    {
        if (sealedValue.IsEmpty || sealedValue.Length < 1 + sealedValue[0] + NonceLength + TagLength)
        {
            throw new CryptographicException("The sealed value is damaged.");
        }

        var id = sealedValue.Slice(1, sealedValue[0]);
        if (!_secrets.TryGetValue(Encoding.UTF8.GetString(id), out var secret))
        {
            throw new CryptographicException("The key that sealed the value is not in the key file.");
        }

        var rest = sealedValue[(1 + id.Length)..];
        var value = new byte[rest.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(secret, TagLength);
        cipher.Decrypt(rest[..NonceLength], rest[NonceLength..^TagLength], rest[^TagLength..], value, Authenticated(id, context));
        return value;
    }

    /// <summary>Each part with its length in front, so that no two lists of parts give the same bytes.</summary>
    private static byte[] Authenticated(ReadOnlySpan<byte> id, ReadOnlySpan<string> context)
    {
        var bytes = new List<byte>();
        Append(bytes, id);
        foreach (var part in context)
        {
            Append(bytes, Encoding.UTF8.GetBytes(part));
        }

        return [.. bytes];
    }

    private static void Append(List<byte> bytes, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        bytes.AddRange(length);
        bytes.AddRange(part);
    }
}
