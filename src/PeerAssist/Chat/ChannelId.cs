using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Chat;

/// <summary>A channel, group chat or direct chat of one workspace.</summary>
public readonly record struct ChannelId(WorkspaceId Workspace, string NativeId)
{
    /// <summary>The people who can read the channel.</summary>
    public Audience Audience => new(AudienceKind.Channel, ToString());

    public override string ToString() => $"{Workspace}/{NativeId}";
}
