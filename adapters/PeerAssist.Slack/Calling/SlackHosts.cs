namespace PeerAssist.Slack.Calling;

/// <summary>Where this adapter may connect to: Slack's hosts over TLS, or the one emulator on loopback.</summary>
internal sealed class SlackHosts(Uri apiBase)
{
    private static readonly string[] Domains = ["slack.com", "slack-gov.com"];

    /// <summary>Whether a Web API may be there.</summary>
    public static bool IsApi(Uri uri) =>
        uri.IsAbsoluteUri && uri.AbsolutePath.EndsWith('/') && uri.UserInfo.Length == 0
        && (uri.IsLoopback ? uri.Scheme is "http" or "https" : IsSlack(uri, "https"));

    /// <summary>Whether a request may go there.</summary>
    public bool AllowsRequest(Uri uri) => Allows(uri, "https", "http");

    /// <summary>Whether a socket may be opened there.</summary>
    public bool AllowsSocket(Uri uri) => Allows(uri, "wss", "ws");

    private bool Allows(Uri uri, string secure, string plain) =>
        uri.IsAbsoluteUri && uri.UserInfo.Length == 0
        && (apiBase.IsLoopback ? uri.IsLoopback && (uri.Scheme == plain || uri.Scheme == secure) : IsSlack(uri, secure));

    // IdnHost is what is connected to; the text before an @ or a look-alike host must not be mistaken for it.
    private static bool IsSlack(Uri uri, string scheme) =>
        uri.Scheme == scheme && uri.IsDefaultPort
        && Domains.Any(domain => uri.IdnHost.Equals(domain, StringComparison.OrdinalIgnoreCase)
            || uri.IdnHost.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase));
}
