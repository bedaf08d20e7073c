using System.Text.Json;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Installing;

/// <summary>The app in one workspace, or in a whole enterprise.</summary>
/// <param name="Team">The workspace; for an organisation-wide installation the enterprise.</param>
/// <param name="Token">The bot token.</param>
/// <param name="BotUser">The bot's user id.</param>
/// <param name="Bot">The bot's id, which stands in its messages.</param>
/// <param name="App">The app's id.</param>
/// <param name="Refresh">The token that renews the bot token, when tokens rotate.</param>
/// <param name="Expires">When the bot token ends, when tokens rotate.</param>
internal sealed record Installation(
    string Team, string Token, string BotUser, string? Bot, string? App, string? Refresh = null, DateTimeOffset? Expires = null)
{
    /// <summary>Reads what Slack gives for a code or for a refresh token.</summary>
    public static Installation? Read(JsonElement body, DateTimeOffset now)
    {
        var team = body.Is("is_enterprise_install") ? body.Text("enterprise", "id") : body.Text("team", "id");
        if (team is null || body.Text("access_token") is not { } token || body.Text("bot_user_id") is not { } bot)
        {
            return null;
        }
        var expires = body.At("expires_in") is { ValueKind: JsonValueKind.Number } seconds && seconds.TryGetInt32(out var life)
            ? now.AddSeconds(life)
            : (DateTimeOffset?)null;
        return new(team, token, bot, null, body.Text("app_id"), body.Text("refresh_token"), expires);
    }

    // A token must not stand in a log because somebody logs the record.
    public override string ToString() => $"Slack workspace {Team}";
}
