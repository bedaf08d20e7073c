using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PeerAssist.Teams.Verification;

namespace PeerAssist.Teams.Connector;

/// <summary>Makes a call of the Bot Connector with the bot's token and judges what comes back: the part that is the same whoever words the call.</summary>
internal sealed class ConnectorCalls(IHttpClientFactory http, BotTokens tokens, EmulatorGate emulator, RetryAfter retryAfter)
{
    /// <summary>The name of the HTTP client that speaks to the platform.</summary>
    public const string Client = "teams-connector";

    /// <summary>The name of the HTTP client that speaks to an emulator on this machine.</summary>
    public const string EmulatorClient = "teams-emulator";

    /// <summary>Calls once; once more where the token is refused, or where the platform names another host.</summary>
    /// <param name="wire">Which bot calls, and where.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path below the service's address, with its query.</param>
    /// <param name="body">The JSON that is sent; none for a call without.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<ConnectorAnswer> Call(Wire wire, HttpMethod method, string path, string? body, CancellationToken cancellationToken)
    {
        var answer = await CallOnce(wire, method, path, body, null, cancellationToken);
        return answer is ConnectorAnswer.Refused { Status: 403, Code: "InvalidBotApiHost" } && wire.Bot is not null
            ? await CallOnce(wire with { ServiceUrl = ServiceHosts.Government }, method, path, body, null, cancellationToken)
            : answer;
    }

    private async Task<ConnectorAnswer> CallOnce(
        Wire wire, HttpMethod method, string path, string? body, string? refused, CancellationToken cancellationToken)
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
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
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
