using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace PeerAssist.Slack.Calling;

/// <summary>Our own client: one HttpClient, and the framework's socket.</summary>
internal sealed class OwnSlackApi(SlackExchange exchange, SlackSettings settings) : ISlackApi
{
    public async Task<SlackAnswer> Call(string method, string? token, JsonObject arguments, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.ApiBaseUrl, method)) { Content = SlackExchange.Form(arguments) };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        return await exchange.Send(request, cancellationToken);
    }

    public async Task<SlackAnswer> Respond(Uri address, JsonObject message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(message) };
        return SlackErrors.OfResponse(await exchange.Send(request, cancellationToken));
    }

    public async Task<WebSocket> Connect(Uri address, CancellationToken cancellationToken)
    {
        var socket = SlackConnection.Socket(settings, address);
        try
        {
            using var invoker = new HttpMessageInvoker(SlackConnection.Handler(settings), disposeHandler: true);
            await socket.ConnectAsync(address, invoker, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
