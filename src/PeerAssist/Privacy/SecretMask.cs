using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>Hides credentials in text that may reach a log or an error message.</summary>
public static partial class SecretMask
{
    private const string Mask = "[secret]";

    /// <summary>
    /// The text with a mask in place of access tokens, bearer tokens, signed tokens, webhook addresses and assigned passwords.
    /// </summary>
    public static string Of(string text) => text.Length < 6 ? text : Assigned().Replace(Standing().Replace(text, Mask), "$1" + Mask);

    // Chat tokens (xoxb-, xoxe.xoxp-, xapp-), JSON web tokens, and webhook addresses, whose path is the secret.
    [GeneratedRegex(
        @"(?:xox[a-z](?:\.xox[a-z])?-|xapp-)[a-z0-9_-]*|eyJ[a-z0-9_-]{8,}\.[a-z0-9_-]+(?:\.[a-z0-9_-]*)*|(?:https?://)?hooks\.[a-z0-9.-]+/[^\s""'<>]+",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"(\b(?:bearer|basic)\s+|\b(?:password|pwd|client_?secret|signing_?secret|access_?token|refresh_?token|api_?key)[""']?\s*[=:]\s*[""']?)(?:[^\s""';,&\[][^\s""';,&]*)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Assigned();
}
