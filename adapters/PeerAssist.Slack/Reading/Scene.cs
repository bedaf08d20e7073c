using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Reading;

/// <summary>What must be known to understand a payload: the workspace, its people and its channels.</summary>
/// <param name="Installation">The workspace.</param>
/// <param name="People">Those who stand in the payload.</param>
/// <param name="Channel">Finds a channel by the id that the payload tells.</param>
/// <param name="Kind">Who can see a channel, as far as known.</param>
/// <param name="NameOf">The name of a user, if known.</param>
/// <param name="Shared">Whether the payload says that the channel is shared with another company.</param>
internal sealed record Scene(
    Installation Installation,
    IReadOnlyDictionary<string, SlackPerson> People,
    Func<string, ChannelId> Channel,
    Func<ChannelId, ChannelKind> Kind,
    Func<string, string?> NameOf,
    bool Shared = false)
{
    public string Team => Installation.Team;

    /// <summary>The person, as far as known; somebody of whom nothing is known is treated as a guest.</summary>
    public Person Person(string user) =>
        People.TryGetValue(user, out var known) ? known.In(Team) : new(SlackNames.Account(Team, user), "", null, Standing.Guest);

    /// <summary>The bot itself, for what nobody did.</summary>
    public Person Bot => new(SlackNames.Account(Team, Installation.BotUser), "PeerAssist", null, Standing.Bot);

    /// <summary>The place of a message.</summary>
    /// <param name="id">The channel's id as told.</param>
    /// <param name="type">The channel's type, where it is told.</param>
    /// <param name="thread">The thread's first message; none outside a thread.</param>
    public Place Place(string id, string? type, string? thread)
    {
        var channel = Channel(id);
        var kind = type switch
        {
            _ when Shared => ChannelKind.Shared,
            "im" => ChannelKind.Direct,
            "mpim" => ChannelKind.Group,
            // An id of this form is a direct chat for good; of C and G nothing can be told.
            _ when id.StartsWith('D') => ChannelKind.Direct,
            _ => Kind(channel),
        };
        return new(channel, kind, thread is null ? null : new MessageId(thread));
    }

    /// <summary>The words of a message, without the mention of the bot.</summary>
    public string Words(string? text) => Mrkdwn.Read(text ?? "", Installation.BotUser, NameOf);

    /// <summary>Whether a message comes from a program, this one or another.</summary>
    public bool IsByProgram(JsonElement message) =>
        message.Text("bot_id") is not null || message.Text("app_id") is not null || message.Text("subtype") == "bot_message"
        || message.Text("user") == Installation.BotUser
        || (message.Text("user") is { } user && People.TryGetValue(user, out var known) && known.Standing == Standing.Bot);
}
