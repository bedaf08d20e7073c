using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace PeerAssist.Teams.Verification;

/// <summary>Verifies the bearer token of a delivery; nothing of the body is read before.</summary>
internal sealed class TokenCheck(SigningKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int Longest = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>What the token vouches for; none when it is not to be believed.</summary>
    /// <exception cref="KeysUnknownException">No key could be read yet, so that nothing can be said.</exception>
    public async Task<BotToken?> Verify(string authorization, CancellationToken cancellationToken)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) || authorization.Length > Longest)
            return null;
        var token = authorization[Scheme.Length..].Trim();
        if (KeyIdOf(token) is not { } id)
            return null;
        var key = await keys.Find(id, cancellationToken);
        if (key is null)
            return keys.AreKnown ? null : throw new KeysUnknownException();
        var result = await _handler.ValidateTokenAsync(token, Parameters(key.Key));
        return result.IsValid && ClaimsOf(token) is (var app, var url) ? new(app, url, key.Endorsements) : null;
    }

    /// <summary>The key that a token of three parts, signed with RSA, names; none for anything else.</summary>
    private static string? KeyIdOf(string token)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || parts.Any(part => part.Length == 0))
            return null;
        try
        {
            using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(parts[0]), Strict);
            return Text(header.RootElement, "alg") is { } algorithm && Algorithms.Contains(algorithm, StringComparer.Ordinal)
                && !header.RootElement.TryGetProperty("cty", out _)
                && !header.RootElement.TryGetProperty("crit", out _)
                    ? Text(header.RootElement, "kid")
                    : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static TokenValidationParameters Parameters(SecurityKey key) => new()
    {
        ValidAlgorithms = Algorithms,
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        ValidIssuer = SigningKeys.Issuer,
        // Audience and lifetime are judged below, from the claims as they were sent and by our own clock.
        ValidateAudience = false,
        ValidateLifetime = false,
    };

    private (string App, string ServiceUrl)? ClaimsOf(string token)
    {
        try
        {
            using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(token.Split('.')[1]), Strict);
            return IsInTime(claims.RootElement)
                && Text(claims.RootElement, "aud") is { } audience && options.Value.Bots.Any(bot => bot.AppId == audience)
                && Text(claims.RootElement, "serviceurl") is { } url
                    ? (audience, url)
                    : null;
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private bool IsInTime(JsonElement claims)
    {
        var now = time.GetUtcNow();
        return Seconds(claims, "exp") is { } end && now <= end + Skew
            && (!claims.TryGetProperty("nbf", out _) || (Seconds(claims, "nbf") is { } start && now >= start - Skew));
    }

    private static DateTimeOffset? Seconds(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds) && seconds is >= 0 and < 253_402_300_800
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
