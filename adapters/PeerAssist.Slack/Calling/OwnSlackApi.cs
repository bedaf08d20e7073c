using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace PeerAssist.Slack.Calling;

/// <summary>Our own client: one HttpClient, and the framework's socket.</summary>
internal sealed class OwnSlackApi(IHttpClientFactory clients, SlackSettings settings) : ISlackApi
{
    public const string ClientName = "slack";

    private readonly SlackHosts _hosts = new(settings.ApiBaseUrl);

    public async Task<SlackAnswer> Call(string method, string? token, JsonObject arguments, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(settings.ApiBaseUrl, method));
        request.Content = new FormUrlEncodedContent(arguments.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Key, Written(a.Value!))));
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
        return await Send(request, cancellationToken);
    }

    public async Task<SlackAnswer> Respond(Uri address, JsonObject message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(message) };
        return await Send(request, cancellationToken) switch
        {
            // A response address answers with the word "ok" instead of JSON.
            SlackAnswer.Unclear { Reason: SlackErrors.NotJson } => new SlackAnswer.Ok(SlackErrors.Nothing),
            var other => other,
        };
    }

    public async Task<WebSocket> Connect(Uri address, CancellationToken cancellationToken)
    {
        if (!_hosts.AllowsSocket(address))
        {
            throw new WebSocketException($"{address.Host} is not Slack's.");
        }
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        socket.Options.KeepAliveTimeout = TimeSpan.FromSeconds(15);
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

    private async Task<SlackAnswer> Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!_hosts.AllowsRequest(request.RequestUri!))
        {
            return new SlackAnswer.Refused("host_not_allowed");
        }
        try
        {
            using var client = clients.CreateClient(ClientName);
            using var response = await client.SendAsync(request, cancellationToken);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return SlackErrors.Judge(response.StatusCode, response.Headers.RetryAfter?.Delta, body);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError)
        {
            return new SlackAnswer.NotDone(null, $"Slack cannot be reached ({e.HttpRequestError}).");
        }
        catch (HttpRequestException e)
        {
            return new SlackAnswer.Unclear($"The connection to Slack broke ({e.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new SlackAnswer.Unclear("Slack did not answer in time.");
        }
    }

    private static string Written(JsonNode value) =>
        value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value.ToJsonString();
}
