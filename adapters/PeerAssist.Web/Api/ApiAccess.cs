using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace PeerAssist.Web.Api;

/// <summary>
/// Decides who may call the API: with <c>Api:Tokens</c> set, whoever shows one of them; without, only programs of this machine,
/// and nobody when the server listens beyond it.
/// </summary>
public sealed class ApiAccess
{
    private const int ShortestToken = 16;

    private readonly IReadOnlyList<byte[]> _tokens;
    private readonly bool _onlyHere;

    /// <summary>Reads <c>Api:Tokens</c>: a list, or one text with commas.</summary>
    /// <exception cref="InvalidOperationException">A token is too short to be a secret; the message is one sentence for the operator.</exception>
    public ApiAccess(IConfiguration configuration)
    {
        var section = configuration.GetSection("Api:Tokens");
        var tokens = section.GetChildren().Select(child => child.Value)
            .Concat(section.Value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
            .ToList();
        if (tokens.Any(token => token is null || token.Length < ShortestToken || token.Distinct().Count() < ShortestToken / 2))
            throw new InvalidOperationException($"Api:Tokens has a token that is easy to guess: use at least {ShortestToken} random characters.");
        _tokens = [.. tokens.Select(token => Hash(token!))];
        _onlyHere = configuration["Server:Urls"]?.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.IsLoopback) ?? true;
    }

    /// <summary>Whether the API is open to programs of this machine.</summary>
    public bool IsOpenHere => _tokens.Count == 0 && _onlyHere;

    internal bool Admits(HttpContext http) => IsOpenHere ? IsFromHere(http) : HasToken(http.Request);

    private bool HasToken(HttpRequest request)
    {
        const string Scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var shown = Hash(header[Scheme.Length..].Trim());

        // All are compared, so that the time tells nothing about which one was nearly right.
        return _tokens.Aggregate(false, (known, token) => known | CryptographicOperations.FixedTimeEquals(token, shown));
    }

    // A page in somebody's browser reaches this machine too, under a name of its own; a proxy tells for whom it asks.
    private static bool IsFromHere(HttpContext http) =>
        IsHere(http.Connection.RemoteIpAddress) && IsHere(http.Connection.LocalIpAddress)
        && (http.Request.Host.Host is "localhost" or "" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)))
        && !http.Request.Headers.ContainsKey("Forwarded") && !http.Request.Headers.ContainsKey("X-Forwarded-For");

    // Without an address the call comes from inside the process, as in tests.
    private static bool IsHere(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
