using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>Hides credentials in text that may reach a log or an error message.</summary>
public static partial class SecretMask
{
    private const string Mask = "[secret]";

    /// <summary>
    /// The text with a mask in place of access tokens, bearer tokens, signed tokens, webhook addresses and assigned passwords.
    /// </summary>
    public static string Of(string text) => Secret().Replace(text, Mask);

    // Chat tokens (xoxb-, xoxe.xoxp-, xapp-); JSON web tokens; webhook addresses, whose path is the secret; what follows
    // an authorization scheme or is assigned to a name for secrets, with that name: captures would make the search slow.
    [GeneratedRegex(
        @"(?:xox[a-z](?:\.xox[a-z])?-|xapp-)[a-z0-9_-]*"
        + @"|eyJ[a-z0-9_-]{8,}\.[a-z0-9_-]+(?:\.[a-z0-9_-]*)*"
        + @"|(?:https?://)?hooks\.[a-z0-9.-]+/[^\s""'<>]+"
        + @"|\b(?:bearer|basic)\s+[a-z0-9._~+/=-]{6,}"
        + @"|\b(?:password|pwd|client_?secret|signing_?secret|access_?token|refresh_?token|api_?key)[""']?\s*[=:]\s*[""']?[^\s""';,&\[][^\s""';,&]*",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secret();
}
