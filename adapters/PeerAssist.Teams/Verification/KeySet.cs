using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace PeerAssist.Teams.Verification;

/// <summary>All keys that were published at one time.</summary>
/// <param name="Keys">The keys by their ids.</param>
/// <param name="ReadAt">A monotonic timestamp of the reading.</param>
internal sealed record KeySet(FrozenDictionary<string, SigningKey> Keys, long ReadAt)
{
    /// <summary>Reads a published set; an id that two keys claim is worth nothing, so both are left out.</summary>
    /// <exception cref="InvalidDataException">There is no usable key in it.</exception>
    public static KeySet Read(string json, long readAt)
    {
        var keys = new JsonWebKeySet(json).Keys
            .Where(key => key is { Kty: "RSA", Use: null or "sig", N: not null, E: not null } && !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .Select(same => same.Single())
            .ToFrozenDictionary(key => key.Kid, key => new SigningKey(Public(key), Endorsements(key)), StringComparer.Ordinal);
        return keys.Count > 0 ? new(keys, readAt) : throw new InvalidDataException("The published set holds no key.");
    }

    private static RsaSecurityKey Public(JsonWebKey key) => new(new System.Security.Cryptography.RSAParameters
    {
        Modulus = Base64UrlEncoder.DecodeBytes(key.N),
        Exponent = Base64UrlEncoder.DecodeBytes(key.E),
    })
    {
        KeyId = key.Kid,
    };

    private static string[] Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var told)
            ? JsonSerializer.SerializeToElement(told) is { ValueKind: JsonValueKind.Array } list
                ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)]
                : []
            : [];
}
