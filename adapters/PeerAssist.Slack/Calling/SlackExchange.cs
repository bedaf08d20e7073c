using System.Text.Json.Nodes;

namespace PeerAssist.Slack.Calling;

/// <summary>Sends a request to Slack and judges what comes back: the part of calling that is the same whoever makes the request.</summary>
internal sealed class SlackExchange(IHttpClientFactory clients, SlackSettings settings)
{
    public const string ClientName = "slack";

    private readonly SlackHosts _hosts = new(settings.ApiBaseUrl);

    /// <summary>A method's arguments as a form, which every method takes.</summary>
    public static FormUrlEncodedContent Form(JsonObject arguments) =>
        new(arguments.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Key, Written(a.Value!))));

    /// <summary>What came of a request. Never throws for a refusal or a broken connection.</summary>
    public async Task<SlackAnswer> Send(HttpRequestMessage request, CancellationToken cancellationToken)
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
