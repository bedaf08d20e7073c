using PeerAssist.Organisations;

namespace PeerAssist.Chat;

/// <summary>Where something happens: a channel, and the thread in it if there is one.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Kind">Who can see it, as far as the platform said.</param>
/// <param name="Thread">The thread's first message; none outside a thread.</param>
/// <param name="Team">The team the channel belongs to, where the platform has teams.</param>
public sealed record Place(ChannelId Channel, ChannelKind Kind, MessageId? Thread = null, string? Team = null)
{
    public WorkspaceId Workspace => Channel.Workspace;

    /// <summary>The thread in which a message of this place is answered.</summary>
    public Place InThreadOf(MessageId message) => this with { Thread = Thread ?? message };
}
