using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using PeerAssist.Slack.Calling;
using SlackNet;

namespace PeerAssist.Slack;

/// <summary>
/// Sends SlackNet's requests as ours are sent. Its own way takes an answer that is no JSON for a success, and fails on one
/// that asks to wait without saying how long.
/// </summary>
internal sealed class JudgedHttp(SlackExchange exchange, SlackJsonSettings settings) : IHttp
{
    private readonly JsonSerializer _json = JsonSerializer.Create(settings.SerializerSettings);

    public async Task<T> Execute<T>(HttpRequestMessage requestMessage, CancellationToken cancellationToken = default)
    {
        using var request = requestMessage;
        return await exchange.Send(request, cancellationToken) switch
        {
            SlackAnswer.Ok ok => Parse(ok.Body.GetRawText()).ToObject<T>(_json)!,
            var other => throw new NotOkException(other),
        };
    }

    /// <summary>Reads JSON; a text that looks like a date stays as it is.</summary>
    public static JObject Parse(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }
}

/// <summary>Carries an answer that is no success through SlackNet.</summary>
internal sealed class NotOkException(SlackAnswer answer) : Exception
{
    public SlackAnswer Answer { get; } = answer;
}
