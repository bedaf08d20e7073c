using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Knowing;

/// <summary>Follows events that change what the adapter itself knows: users, channels, installations, home tabs, messages to be saved.</summary>
internal sealed class Upkeep(SlackPeople people, SlackChannels channels, ChannelFacts facts, Lifecycle lifecycle, Surfaces surfaces)
{
    /// <summary>Does what the event asks of the adapter itself; what must not be lost is kept when this returns.</summary>
    public async Task Follow(Incoming incoming, JsonElement happening, string id, CancellationToken cancellationToken)
    {
        var installation = incoming.Installation;
        var team = installation.Team;
        switch (happening.Text("type"))
        {
            case "user_change" or "team_join" when happening.At("user") is { } user:
                people.Changed(team, user);
                break;
            case "channel_id_changed" when happening.Text("old_channel_id") is { } before && happening.Text("new_channel_id") is { } after:
                await channels.Rename(team, before, after, cancellationToken);
                facts.Want(installation, channels.Channel(team, after));
                break;
            case "channel_rename" or "channel_shared" or "channel_unshared" or "group_rename" or "channel_archive" or "channel_unarchive"
                when (happening.Text("channel") ?? happening.Text("channel", "id")) is { } changed:
                channels.Doubt(channels.Channel(team, changed));
                facts.Want(installation, channels.Channel(team, changed));
                break;
            case "member_joined_channel" when happening.Text("user") == installation.BotUser && happening.Text("channel") is { } joined:
                facts.Want(installation, channels.Channel(team, joined));
                break;
            case "app_uninstalled":
                await lifecycle.Removed(team, cancellationToken);
                break;
            case "tokens_revoked" when happening.List("tokens", "bot").Any(bot => bot.ValueKind == JsonValueKind.String && bot.GetString() == installation.BotUser):
                await lifecycle.Removed(team, cancellationToken);
                break;
            case "app_home_opened" when happening.Text("tab") is "home" && happening.Text("user") is { } visitor:
                surfaces.ShowHome(installation, visitor);
                break;
            case "reaction_added":
                await surfaces.SaveByReaction(incoming, happening, id, cancellationToken);
                break;
        }
    }

    /// <summary>Asks for a channel's facts when they are not known or old.</summary>
    public void LearnChannel(Installation installation, Place place)
    {
        if (place.Kind != ChannelKind.Direct && channels.IsStale(place.Channel))
        {
            facts.Want(installation, place.Channel);
        }
    }

    public Task EventsDropped(Incoming incoming, CancellationToken cancellationToken) => lifecycle.EventsDropped(
        incoming.Installation.Team,
        incoming.Payload.At("minute_rate_limited") is { ValueKind: JsonValueKind.Number } minute && minute.TryGetInt64(out var at) ? at : null,
        cancellationToken);
}
