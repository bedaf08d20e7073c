using System.Text.Json.Nodes;
using PeerAssist.Slack.Installing;

namespace PeerAssist.Slack.Calling;

/// <summary>Calls the Web API for an installed workspace within Slack's limits.</summary>
internal sealed class SlackCalls(ISlackApi api, RateLimits limits, TimeProvider time)
{
    /// <summary>Calls once, or not at all while a limit forbids it: then the answer says how long to wait.</summary>
    public async Task<SlackAnswer> Once(Installation installation, string method, JsonObject arguments, CancellationToken cancellationToken)
    {
        if (limits.Take(method, installation.Team, (string?)arguments["channel"]) is { } wait)
        {
            return new SlackAnswer.NotDone(wait, $"{method} is at its limit.");
        }
        var answer = await api.Call(method, installation.Token, arguments, cancellationToken);
        if (answer is SlackAnswer.NotDone { After: { } after })
        {
            limits.Pause(method, installation.Team, after);
        }
        return answer;
    }

    /// <summary>Calls a method that only reads or may be repeated, waiting for its limit and trying again up to three times.</summary>
    public async Task<SlackAnswer> Patiently(Installation installation, string method, JsonObject arguments, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var answer = await Once(installation, method, arguments, cancellationToken);
            if (attempt == 3 || answer is SlackAnswer.Ok or SlackAnswer.Refused)
            {
                return answer;
            }
            var wait = answer is SlackAnswer.NotDone { After: { } after } ? after : TimeSpan.FromSeconds(attempt);
            await Task.Delay(wait, time, cancellationToken);
        }
    }
}
