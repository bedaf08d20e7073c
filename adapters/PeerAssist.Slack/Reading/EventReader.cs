using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Reading;

/// <summary>Puts an event of Slack's into the product's words; what means nothing to the product gives none.</summary>
internal sealed class EventReader(VotingEmoji emoji)
{
    // A message of a person has no subtype, or one of these.
    private static readonly string[] Spoken = ["thread_broadcast", "file_share"];

    /// <summary>The users that must be known before the event can be read, each with the workspace the event tells.</summary>
    public static IEnumerable<(string User, string? Team)> Users(JsonElement happening)
    {
        if (happening.Text("user") is { } user)
        {
            yield return (user, happening.Text("user_team") ?? happening.Text("team"));
        }
        if (happening.Text("message", "user") is { } editor)
        {
            yield return (editor, happening.Text("message", "user_team") ?? happening.Text("message", "team"));
        }
        if (happening.Text("inviter") is { } inviter)
        {
            yield return (inviter, null);
        }
        if (happening.Text("previous_message", "user") is { } author)
        {
            yield return (author, null);
        }
    }

    public Heard? Read(JsonElement happening, Scene scene) => happening.Text("type") switch
    {
        "app_mention" => Message(happening, scene, mentioned: true),
        "message" => happening.Text("subtype") switch
        {
            null => Message(happening, scene, mentioned: false),
            "message_changed" => Edit(happening, scene),
            "message_deleted" => Deletion(happening, scene),
            var subtype => Spoken.Contains(subtype) ? Message(happening, scene, mentioned: false) : null,
        },
        "reaction_added" => Reaction(happening, scene, added: true),
        "reaction_removed" => Reaction(happening, scene, added: false),
        "member_joined_channel" => Membership(happening, scene, joined: true),
        "member_left_channel" => Membership(happening, scene, joined: false),
        _ => null,
    };

    private static Heard? Message(JsonElement message, Scene scene, bool mentioned)
    {
        if (message.Text("user") is not { } user || message.Text("channel") is not { } channel || message.Text("ts") is not { } ts
            || Ts.Time(ts) is not { } at || message.Text("text") is not { } text || scene.IsByProgram(message))
        {
            return null;
        }
        var place = scene.Place(channel, message.Text("channel_type"), Thread(message, ts));
        mentioned |= Mrkdwn.Mentions(text, scene.Installation.BotUser);
        return new($"{place.Channel}/{ts}/posted", new MessagePosted(place, scene.Person(user), at, new MessageId(ts), scene.Words(text), mentioned));
    }

    private static Heard? Edit(JsonElement happening, Scene scene)
    {
        if (happening.At("message") is not { ValueKind: JsonValueKind.Object } message || happening.Text("channel") is not { } channel
            || message.Text("ts") is not { } ts || message.Text("user") is not { } user || scene.IsByProgram(message)
            || (Ts.Time(message.Text("edited", "ts")) ?? At(happening)) is not { } at)
        {
            return null;
        }
        var place = scene.Place(channel, happening.Text("channel_type"), Thread(message, ts));
        if (message.Text("subtype") == "tombstone")
        {
            // A deleted first message of a thread stays as a stone with the replies below it.
            return Gone(place, scene.Person(user), at, ts);
        }
        var text = message.Text("text") ?? "";
        if (happening.At("previous_message") is { } before && (before.Text("text") ?? "") == text)
        {
            return null;
        }
        return new(
            $"{place.Channel}/{ts}/edited/{message.Text("edited", "ts") ?? happening.Text("event_ts")}",
            new MessageEdited(place, scene.Person(user), at, new MessageId(ts), scene.Words(text), Mrkdwn.Mentions(text, scene.Installation.BotUser)));
    }

    private static Heard? Deletion(JsonElement happening, Scene scene)
    {
        var before = happening.At("previous_message");
        if (happening.Text("channel") is not { } channel || (happening.Text("deleted_ts") ?? before?.Text("ts")) is not { } ts
            || At(happening) is not { } at || (before is { } message && scene.IsByProgram(message)))
        {
            return null;
        }
        var place = scene.Place(channel, happening.Text("channel_type"), before is { } gone ? Thread(gone, ts) : null);
        return Gone(place, before?.Text("user") is { } user ? scene.Person(user) : scene.Bot, at, ts);
    }

    private static Heard Gone(Place place, Person by, DateTimeOffset at, string ts) =>
        new($"{place.Channel}/{ts}/deleted", new MessageDeleted(place, by, at, new MessageId(ts)));

    private Heard? Reaction(JsonElement happening, Scene scene, bool added)
    {
        if (happening.Text("user") is not { } user || happening.Text("item", "type") != "message" || happening.Text("item", "channel") is not { } channel
            || happening.Text("item", "ts") is not { } ts || happening.Text("reaction") is not { } reaction || At(happening) is not { } at
            || emoji.Verdict(reaction) is not { } verdict || scene.Person(user).Standing == Standing.Bot)
        {
            return null;
        }
        var place = scene.Place(channel, null, null);
        return new(
            $"{place.Channel}/{ts}/{user}/{reaction}/{(added ? "added" : "removed")}/{happening.Text("event_ts")}",
            new Reacted(place, scene.Person(user), at, new MessageId(ts), verdict, added));
    }

    private static Heard? Membership(JsonElement happening, Scene scene, bool joined)
    {
        if (happening.Text("user") is not { } user || happening.Text("channel") is not { } channel || At(happening) is not { } at)
        {
            return null;
        }
        // The type told here is a single letter that says nothing certain about who can see the channel.
        var place = scene.Place(channel, null, null);
        var key = $"{place.Channel}/{user}/{(joined ? "joined" : "left")}/{happening.Text("event_ts")}";
        if (user == scene.Installation.BotUser && joined)
        {
            var inviter = happening.Text("inviter") is { } by ? scene.Person(by) : scene.Bot;
            return new(key, new BotJoined(place, inviter, at));
        }
        var account = scene.Person(user).Account;
        return new(key, new MembersChanged(place, scene.Person(user), at, joined ? [account] : [], joined ? [] : [account]));
    }

    private static DateTimeOffset? At(JsonElement happening) => Ts.Time(happening.Text("event_ts") ?? happening.Text("ts"));

    // A first message of a thread names itself as its thread.
    private static string? Thread(JsonElement message, string ts) => message.Text("thread_ts") is { } thread && thread != ts ? thread : null;
}
