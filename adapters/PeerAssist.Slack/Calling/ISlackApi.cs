using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace PeerAssist.Slack.Calling;

/// <summary>Slack's Web API and its sockets. Two implementations: our own client, and one over SlackNet.</summary>
internal interface ISlackApi
{
    /// <summary>Calls a method once. Never throws for a refusal or a broken connection: that is in the answer.</summary>
    /// <param name="method">As Slack names it: <c>chat.postMessage</c>.</param>
    /// <param name="token">The token to call with; none for a method that takes none.</param>
    /// <param name="arguments">The arguments; a text, number or flag as itself, anything deeper as JSON.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<SlackAnswer> Call(string method, string? token, JsonObject arguments, CancellationToken cancellationToken);

    /// <summary>Posts to a response address that came with an interaction.</summary>
    Task<SlackAnswer> Respond(Uri address, JsonObject message, CancellationToken cancellationToken);

    /// <summary>Opens a socket at an address that Slack gave.</summary>
    /// <exception cref="WebSocketException">It could not be opened.</exception>
    Task<WebSocket> Connect(Uri address, CancellationToken cancellationToken);
}
