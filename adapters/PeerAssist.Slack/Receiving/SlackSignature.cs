using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PeerAssist.Slack.Receiving;

/// <summary>Verifies that a request was signed with one of the app's signing secrets within the last five minutes.</summary>
internal sealed class SlackSignature
{
    private const string Version = "v0=";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(300);
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdef");

    private readonly byte[][] _secrets;
    private readonly TimeProvider _time;

    /// <exception cref="ArgumentException">A secret is blank: that would switch verification off.</exception>
    public SlackSignature(IReadOnlyList<string> secrets, TimeProvider time)
    {
        if (secrets.Count == 0 || secrets.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException("A signing secret is empty.", nameof(secrets));
        }
        _secrets = [.. secrets.Select(Encoding.UTF8.GetBytes)];
        _time = time;
    }

    /// <summary>Whether the time of signing is within five minutes of now, before or after.</summary>
    public bool IsTimely(string timestamp) =>
        timestamp.Length <= 11
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && (_time.GetUtcNow() - DateTimeOffset.UnixEpoch - TimeSpan.FromSeconds(seconds)).Duration() <= Window;

    /// <summary>Whether the signature belongs to these bytes and this time.</summary>
    public bool Signs(string timestamp, ReadOnlySpan<byte> body, string signature)
    {
        if (signature.Length != Version.Length + 2 * SHA256.HashSizeInBytes
            || !signature.StartsWith(Version, StringComparison.Ordinal)
            || signature.AsSpan(Version.Length).ContainsAnyExcept(Hex))
        {
            return false;
        }
        var given = Convert.FromHexString(signature.AsSpan(Version.Length));
        var matches = false;
        foreach (var secret in _secrets)
        {
            // Every secret is tried, so that the time taken does not tell which one signed.
            matches |= CryptographicOperations.FixedTimeEquals(given, Sign(secret, timestamp, body));
        }
        return matches;
    }

    private static byte[] Sign(byte[] secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
