using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using PeerAssist.Slack.Calling;
using SlackNet;

namespace PeerAssist.Slack;

/// <summary>Slack over SlackNet: its client makes the requests and its socket reads the frames; what comes of them is judged by us.</summary>
internal sealed class SlackNetApi : ISlackApi
{
    private readonly SlackSettings _settings;
    private readonly SlackApiClient _client;

    public SlackNetApi(SlackExchange exchange, SlackSettings settings)
    {
        _settings = settings;
        var json = Default.JsonSettings();
        _client = new(new JudgedHttp(exchange, json), new Addresses(settings.ApiBaseUrl), json, token: "")
        {
            // It would wait and repeat without end, and hold up what waits behind it.
            DisableRetryOnRateLimit = true,
        };
    }

    public Task<SlackAnswer> Call(string method, string? token, JsonObject arguments, CancellationToken cancellationToken) =>
        Answer(_client.WithAccessToken(token ?? "").Post<JObject>(method, [], SlackExchange.Form(arguments), cancellationToken));

    public async Task<SlackAnswer> Respond(Uri address, JsonObject message, CancellationToken cancellationToken)
    {
        var parts = JudgedHttp.Parse(message.ToJsonString()).Properties().ToDictionary(part => part.Name, part => (object)part.Value);
        return SlackErrors.OfResponse(await Answer(_client.Post<JObject>(address.AbsoluteUri, parts, cancellationToken)));
    }

    public async Task<WebSocket> Connect(Uri address, CancellationToken cancellationToken)
    {
        var socket = new SlackNetSocket(SlackConnection.Socket(_settings, address), address);
        try
        {
            await socket.Open(cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<SlackAnswer> Answer(Task<JObject> call)
    {
        try
        {
            return new SlackAnswer.Ok(await call is { } body ? JsonSerializer.Deserialize<JsonElement>(body.ToString(Newtonsoft.Json.Formatting.None)) : SlackErrors.Nothing);
        }
        catch (NotOkException notOk)
        {
            return notOk.Answer;
        }
    }

    // SlackNet knows one Web API only; another is the government's or an emulator. A response address is whole already.
    private sealed class Addresses(Uri api) : ISlackUrlBuilder
    {
        public string Url(string apiMethod, Dictionary<string, object> args) => new Uri(api, apiMethod).AbsoluteUri;
    }
}
