using System.Text.Json;
using Microsoft.Extensions.Logging;
using PeerAssist.Slack.Installing;

namespace PeerAssist.Slack.Receiving;

/// <summary>The one way in, over HTTP and over a socket: whatever the payload is, it is kept before it is acknowledged.</summary>
internal sealed class Reception(Installations installations, OwnWorkspace own, Events events, Interactions interactions, ILogger<Reception> logger)
{
    public async Task<Acknowledgement> Receive(JsonElement payload, string bodyHash, string verifiedBy, CancellationToken cancellationToken)
    {
        var type = payload.Text("type") ?? (payload.Text("command") is null ? "" : "command");
        SlackMetrics.Received(type);
        if (type == "url_verification")
        {
            return new Acknowledgement.Challenge(payload.Text("challenge") ?? "");
        }
        if (type == "" || payload.Text("ssl_check") is not null)
        {
            return new Acknowledgement.Taken();
        }
        if (Team(payload) is not { } team)
        {
            SlackMetrics.Ignored("no-workspace");
            return new Acknowledgement.Taken();
        }
        if (await installations.Find(team, Enterprise(payload), cancellationToken) is not { } installation)
        {
            if (!own.IsKnown)
            {
                // Slack has not told yet which workspace the token is for; this may be the one.
                return new Acknowledgement.Again();
            }
            Log.UnknownWorkspace(logger, Privacy.LogField.Of(team));
            SlackMetrics.Ignored("unknown-workspace");
            return new Acknowledgement.Taken();
        }
        if (payload.Text("api_app_id") is { } app && installation.App is { } expected && app != expected)
        {
            Log.OtherApp(logger, Privacy.LogField.Of(app));
            SlackMetrics.Ignored("other-app");
            return new Acknowledgement.Taken();
        }
        var incoming = new Incoming(payload, bodyHash, verifiedBy, installation);
        return type is "event_callback" or "app_rate_limited"
            ? await events.Receive(incoming, cancellationToken)
            : await interactions.Receive(type, incoming, cancellationToken);
    }

    // In a channel shared with another company the outer workspace may be theirs; the authorisation is always ours.
    private static string? Team(JsonElement payload) =>
        payload.List("authorizations").Select(a => a.Text("team_id")).FirstOrDefault()
        ?? payload.Text("context_team_id") ?? payload.Text("team_id") ?? payload.Text("team", "id") ?? payload.Text("user", "team_id");

    private static string? Enterprise(JsonElement payload) =>
        payload.List("authorizations").Select(a => a.Text("enterprise_id")).FirstOrDefault()
        ?? payload.Text("context_enterprise_id") ?? payload.Text("enterprise_id") ?? payload.Text("enterprise", "id");
}
