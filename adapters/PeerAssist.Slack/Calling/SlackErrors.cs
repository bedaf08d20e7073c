using System.Net;
using System.Text.Json;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Calling;

/// <summary>Tells from Slack's answer whether something was done, was not done, may have been done, or never will be.</summary>
internal static class SlackErrors
{
    public const string NotJson = "Slack's answer is not JSON.";

    // Slack says of these two that a part may have been done.
    private static readonly string[] Halfway = ["internal_error", "fatal_error"];
    private static readonly string[] Passing = ["service_unavailable", "request_timeout", "team_added_to_org"];
    private static readonly string[] Throttled = ["ratelimited", "rate_limited"];
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(1);

    /// <summary>Reads an answer to a call of the Web API.</summary>
    public static SlackAnswer Judge(HttpStatusCode status, TimeSpan? retryAfter, ReadOnlyMemory<byte> body)
    {
        if (status == HttpStatusCode.TooManyRequests)
        {
            return new SlackAnswer.NotDone(retryAfter ?? UsualWait, "Slack asks to wait (429).");
        }
        if ((int)status >= 500)
        {
            return new SlackAnswer.Unclear($"Slack answered {(int)status}.");
        }
        if (Payload.Parse(body) is not { } answer)
        {
            return (int)status >= 400 ? new SlackAnswer.Refused($"http_{(int)status}") : new SlackAnswer.Unclear(NotJson);
        }
        return answer.Is("ok") ? new SlackAnswer.Ok(answer) : Refusal(answer.Text("error") ?? "no_reason", retryAfter);
    }

    /// <summary>Reads an answer of a response address, which is the word "ok" instead of JSON.</summary>
    public static SlackAnswer OfResponse(SlackAnswer answer) =>
        answer is SlackAnswer.Unclear { Reason: NotJson } ? new SlackAnswer.Ok(Nothing) : answer;

    private static SlackAnswer Refusal(string error, TimeSpan? retryAfter) => error switch
    {
        _ when Throttled.Contains(error) => new SlackAnswer.NotDone(retryAfter ?? UsualWait, error),
        _ when Passing.Contains(error) => new SlackAnswer.NotDone(null, error),
        _ when Halfway.Contains(error) => new SlackAnswer.Unclear(error),
        _ => new SlackAnswer.Refused(error),
    };

    /// <summary>An empty answer of Slack's, for calls that give nothing back.</summary>
    public static JsonElement Nothing { get; } = JsonSerializer.SerializeToElement(new { ok = true });
}
