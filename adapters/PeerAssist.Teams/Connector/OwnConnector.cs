using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Teams.Cards;
using PeerAssist.Teams.Verification;

namespace PeerAssist.Teams.Connector;

/// <summary>Calls the Bot Connector over HTTP.</summary>
internal sealed class OwnConnector(IHttpClientFactory http, BotTokens tokens, EmulatorGate emulator, RetryAfter retryAfter) : ITeamsConnector
{
    /// <summary>The name of the HTTP client that speaks to the platform.</summary>
    public const string Client = "teams-connector";

    /// <summary>The name of the HTTP client that speaks to an emulator on this machine.</summary>
    public const string EmulatorClient = "teams-emulator";

    private const int MembersAtOnce = 200;

    public Task<ConnectorAnswer> Send(Wire wire, string conversation, JsonObject activity, CancellationToken cancellationToken) =>
        Call(wire, HttpMethod.Post, $"v3/conversations/{Escape(conversation)}/activities", activity, cancellationToken);

    public Task<ConnectorAnswer> Update(Wire wire, string conversation, string message, JsonObject activity, CancellationToken cancellationToken) =>
        Call(wire, HttpMethod.Put, $"v3/conversations/{Escape(conversation)}/activities/{Escape(message)}", activity, cancellationToken);

    public Task<ConnectorAnswer> Delete(Wire wire, string conversation, string message, CancellationToken cancellationToken) =>
        Call(wire, HttpMethod.Delete, $"v3/conversations/{Escape(conversation)}/activities/{Escape(message)}", null, cancellationToken);

    public Task<ConnectorAnswer> Create(Wire wire, JsonObject parameters, CancellationToken cancellationToken) =>
        Call(wire, HttpMethod.Post, "v3/conversations", parameters, cancellationToken);

    public Task<ConnectorAnswer> Members(Wire wire, string conversation, string? after, CancellationToken cancellationToken) =>
        Call(
            wire, HttpMethod.Get,
            $"v3/conversations/{Escape(conversation)}/pagedmembers?pageSize={MembersAtOnce}{(after is null ? "" : $"&continuationToken={Escape(after)}")}",
            null, cancellationToken);

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private async Task<ConnectorAnswer> Call(Wire wire, HttpMethod method, string path, JsonObject? body, CancellationToken cancellationToken)
    {
        var answer = await CallOnce(wire, method, path, body, null, cancellationToken);
        return answer is ConnectorAnswer.Refused { Status: 403, Code: "InvalidBotApiHost" } && wire.Bot is not null
            ? await CallOnce(wire with { ServiceUrl = ServiceHosts.Government }, method, path, body, null, cancellationToken)
            : answer;
    }

    private async Task<ConnectorAnswer> CallOnce(
        Wire wire, HttpMethod method, string path, JsonObject? body, string? refused, CancellationToken cancellationToken)
    {
        if (!(wire.Bot is not null ? ServiceHosts.Allows(wire.ServiceUrl) : emulator.IsOpen && ServiceHosts.IsEmulator(wire.ServiceUrl)))
            return new ConnectorAnswer.Forbidden($"'{wire.ServiceUrl}' is no address of the platform.");

        string? token = null;
        if (wire.Bot is { } bot)
        {
            try
            {
                token = await tokens.For(bot, refused, cancellationToken);
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                return new ConnectorAnswer.NotSent($"no token: {failure.Message}");
            }
        }

        // The service's address has a path of its own, which joining it as a base would lose.
        using var request = new HttpRequestMessage(method, new Uri($"{wire.ServiceUrl.TrimEnd('/')}/{path}"));
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
            request.Content = new StringContent(CardRoom.Write(body), Encoding.UTF8, "application/json");
        var answer = await Exchange(http.CreateClient(wire.Bot is null ? EmulatorClient : Client), request, cancellationToken);
        return answer is ConnectorAnswer.Refused { Status: 401 } && token is not null && refused is null
            ? await CallOnce(wire, method, path, body, token, cancellationToken)
            : answer;
    }

    private async Task<ConnectorAnswer> Exchange(HttpClient client, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await client.SendAsync(request, cancellationToken);
            var body = await Read(answer.Content, cancellationToken);
            return answer.IsSuccessStatusCode
                ? new ConnectorAnswer.Taken(body)
                : new ConnectorAnswer.Refused((int)answer.StatusCode, CodeOf(body), retryAfter.Of(answer));
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new ConnectorAnswer.NotSent(failure.HttpRequestError.ToString());
        }
        catch (HttpRequestException failure)
        {
            return new ConnectorAnswer.Lost(failure.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ConnectorAnswer.Lost("no answer in time");
        }
    }

    private static async Task<JsonElement> Read(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            return JsonDocument.Parse(await content.ReadAsByteArrayAsync(cancellationToken)).RootElement;
        }
        catch (JsonException)
        {
            // An empty body is a good answer, and so is one that we do not understand.
            return default;
        }
    }

    private static string CodeOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
        && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.String
            ? code.GetString()!
            : "";
}
