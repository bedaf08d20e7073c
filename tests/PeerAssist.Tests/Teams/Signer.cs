using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace PeerAssist.Tests.Teams;

/// <summary>A key that deliveries are signed with, and tokens of every kind, also wrong ones.</summary>
internal sealed class Signer(string kid, params string[] endorsements) : IDisposable
{
    public const string App = "aaaaaaaa-0000-0000-0000-000000000001";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    private readonly RSA _rsa = RSA.Create(2048);

    public string Kid => kid;

    /// <summary>The key as it is published.</summary>
    public JsonObject Published()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = kid,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent!),
            ["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]),
        };
    }

    /// <summary>What a good token claims at a time.</summary>
    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = App,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
    };

    public string Sign(JsonObject claims, Action<JsonObject>? header = null)
    {
        var head = new JsonObject { ["alg"] = "RS256", ["kid"] = kid, ["typ"] = "JWT" };
        header?.Invoke(head);
        var signed = $"{Part(head.ToJsonString())}.{Part(claims.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>A token whose header is given as it is.</summary>
    public string SignRaw(string header, JsonObject claims)
    {
        var signed = $"{Part(header)}.{Part(claims.ToJsonString())}";
        return $"{signed}.{Base64UrlEncoder.Encode(_rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <summary>Signed with the public key as if it were a shared secret.</summary>
    public string SignWithPublicKey(JsonObject claims)
    {
        var signed = $"{Part(JsonSerializer.Serialize(new { alg = "HS256", kid, typ = "JWT" }))}.{Part(claims.ToJsonString())}";
        var mac = HMACSHA256.HashData(_rsa.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64UrlEncoder.Encode(mac)}";
    }

    public static string Part(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    public void Dispose() => _rsa.Dispose();
}
