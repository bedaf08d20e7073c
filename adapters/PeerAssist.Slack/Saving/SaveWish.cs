using System.Text.Json;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Saving;

/// <summary>Somebody put the saving emoji on a message. It holds no words: they are fetched when it is carried out.</summary>
internal sealed record SaveWish(string Team, string Event, string User, string Channel, string Ts, DateTimeOffset At)
{
    public const string Prefix = "chore/";

    public string Key => $"{Prefix}{Team}/{Event}";

    /// <summary>The wish a reaction expresses; none when it is not on a message.</summary>
    public static SaveWish? Read(string team, JsonElement happening, string id) =>
        happening.Text("user") is { } user && happening.Text("item", "type") == "message" && happening.Text("item", "channel") is { } channel
        && happening.Text("item", "ts") is { } ts && Reading.Ts.Time(happening.Text("event_ts")) is { } at
            ? new(team, id, user, channel, ts, at)
            : null;
}
