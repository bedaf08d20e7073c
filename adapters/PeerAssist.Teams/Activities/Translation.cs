using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Votes;

namespace PeerAssist.Teams.Activities;

/// <summary>Turns an activity that waits for no answer into what happened, in words every platform shares.</summary>
internal static class Translation
{
    /// <summary>What an activity tells; nothing for one that tells nothing of use, whatever its type.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="tenant">The tenant it comes from.</param>
    /// <param name="bot">The bot's id in the conversation.</param>
    /// <param name="by">Who did it.</param>
    /// <param name="now">The time that stands in for a missing one.</param>
    public static IReadOnlyList<ChatEvent> Of(Activity activity, string tenant, string bot, Person by, DateTimeOffset now)
    {
        var place = ActivityPlace.Of(activity, tenant);
        var at = activity.Timestamp ?? now;
        return activity.Type switch
        {
            _ when activity.From?.Id == bot => [],
            "message" when activity.Id is { Length: > 0 } id =>
                [new MessagePosted(place, by, at, new(id), MessageText.Of(activity, bot), MessageText.Mentions(activity, bot))],
            "messageUpdate" when activity.Id is { Length: > 0 } id && activity.ChannelData?.EventType is null or "editMessage" or "undeleteMessage" =>
                [new MessageEdited(place, by, at, new(activity.Id!), MessageText.Of(activity, bot), MessageText.Mentions(activity, bot))],
            "messageDelete" when activity.Id is { Length: > 0 } id => [new MessageDeleted(place, by, at, new(id))],
            "messageReaction" when activity.ReplyToId is { Length: > 0 } id => [.. Reactions(activity, place, by, at, new(id))],
            "installationUpdate" when activity.Action is "add" => [.. Joined(activity, place, by, at)],
            "conversationUpdate" => [.. Changes(activity, place, tenant, bot, by, at)],
            _ => [],
        };
    }

    /// <summary>What an emoji says of an answer; most say nothing.</summary>
    public static Verdict? VerdictOf(string? reaction) => reaction switch
    {
        "like" or "heart" => Verdict.Helpful,
        "dislike" => Verdict.NotRight,
        { } named when named.Contains("thumbsup", StringComparison.OrdinalIgnoreCase) => Verdict.Helpful,
        { } named when named.Contains("thumbsdown", StringComparison.OrdinalIgnoreCase) => Verdict.NotRight,
        _ => null,
    };

    private static IEnumerable<ChatEvent> Reactions(Activity activity, Place place, Person by, DateTimeOffset at, MessageId message)
    {
        foreach (var reaction in activity.ReactionsRemoved ?? [])
        {
            if (VerdictOf(reaction?.Type) is { } verdict)
                yield return new Reacted(place, by, at, message, verdict, Added: false);
        }

        foreach (var reaction in activity.ReactionsAdded ?? [])
        {
            if (VerdictOf(reaction?.Type) is { } verdict)
                yield return new Reacted(place, by, at, message, verdict, Added: true);
        }
    }

    private static IEnumerable<ChatEvent> Joined(Activity activity, Place place, Person by, DateTimeOffset at) =>
        [new ChannelDescribed(place, by, at, NameOf(activity)), new BotJoined(place, by, at)];

    private static IEnumerable<ChatEvent> Changes(Activity activity, Place place, string tenant, string bot, Person by, DateTimeOffset at)
    {
        var came = Members(activity.MembersAdded);
        var left = Members(activity.MembersRemoved);
        var joined = Accounts(came, tenant, bot);
        var gone = Accounts(left, tenant, bot);
        if (came.Any(member => member.Id == bot))
        {
            foreach (var happened in Joined(activity, place, by, at))
                yield return happened;
        }
        else if (activity.ChannelData is { EventType: "channelRenamed" or "channelRestored", Channel: { Id: { Length: > 0 } channel, Name: { } name } })
        {
            yield return new ChannelDescribed(place with { Channel = new(place.Workspace, channel), Thread = null }, by, at, name);
        }

        if (joined.Count + gone.Count > 0)
            yield return new MembersChanged(place, by, at, joined, gone);
    }

    private static ChannelAccount[] Members(IReadOnlyList<ChannelAccount?>? members) =>
        [.. (members ?? []).OfType<ChannelAccount>()];

    private static List<Account> Accounts(ChannelAccount[] members, string tenant, string bot) =>
        [.. members.Where(member => member.Id != bot && ActivityPerson.UserIdOf(member).Length > 0).Select(member => ActivityPerson.AccountOf(member, tenant))];

    /// <summary>A team's first channel has no name of its own; the team's stands in.</summary>
    private static string NameOf(Activity activity) =>
        activity.ChannelData?.Channel?.Name ?? activity.Conversation?.Name ?? activity.ChannelData?.Team?.Name ?? "";
}
