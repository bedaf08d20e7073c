using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Teams.Activities;

/// <summary>Where an activity happened, in words every platform shares.</summary>
internal static class ActivityPlace
{
    private const string ThreadMark = ";messageid=";

    /// <summary>The place of an activity from a tenant.</summary>
    public static Place Of(Activity activity, string tenant)
    {
        var (channel, thread) = Split(activity.Conversation!.Id!);
        return new(
            new(WorkspaceOf(tenant), channel),
            KindOf(activity, thread is not null),
            thread is null ? null : new MessageId(thread),
            activity.ChannelData?.Team?.Id);
    }

    /// <summary>The workspace that stands for a tenant.</summary>
    public static WorkspaceId WorkspaceOf(string tenant) => WorkspaceId.Of(TeamsServices.Adapter, tenant.ToLowerInvariant());

    /// <summary>The platform's id of the conversation in which a message to the place stands: a channel's thread is a part of it.</summary>
    public static string ConversationOf(Place place) =>
        place is { Thread: { } thread, Kind: ChannelKind.Team or ChannelKind.Private or ChannelKind.Shared }
            ? $"{place.Channel.NativeId}{ThreadMark}{thread}"
            : place.Channel.NativeId;

    /// <summary>The channel and the thread that a conversation's id names.</summary>
    public static (string Channel, string? Thread) Split(string conversation)
    {
        var mark = conversation.IndexOf(ThreadMark, StringComparison.OrdinalIgnoreCase);
        return mark < 0 ? (conversation, null) : (conversation[..mark], conversation[(mark + ThreadMark.Length)..]);
    }

    private static ChannelKind KindOf(Activity activity, bool hasThread) => activity.Conversation!.ConversationType switch
    {
        "personal" => ChannelKind.Direct,
        "groupChat" => ChannelKind.Group,
        "channel" => activity.ChannelData?.Channel?.Type switch
        {
            "private" => ChannelKind.Private,
            "shared" => ChannelKind.Shared,
            "standard" => ChannelKind.Team,
            // A team's first channel has the team's id and is everybody's; of another one without a type it is not known who is in it.
            _ => activity.ChannelData is { Channel.Id: { } channel, Team.Id: { } team } && channel == team ? ChannelKind.Team : ChannelKind.Private,
        },
        _ => hasThread ? ChannelKind.Private : ChannelKind.Unknown,
    };
}
