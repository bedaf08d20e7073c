using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Names places as people know them.</summary>
internal sealed class Places(ISession session)
{
    private readonly Dictionary<ChannelId, string?> _names = [];

    /// <summary>The channel's name; none for a direct chat, or when the platform has not told it.</summary>
    public async Task<string?> Of(ChannelId id, CancellationToken cancellationToken)
    {
        if (!_names.TryGetValue(id, out var name))
        {
            name = await session.Channels.Find(id, cancellationToken) is { Name.Length: > 0 } channel ? channel.Name : null;
            _names.Add(id, name);
        }

        return name;
    }

    /// <summary>The name that belongs to an audience: a channel's own, or the platform's id of a workspace or team.</summary>
    public async Task<string?> Of(Audience audience, CancellationToken cancellationToken)
    {
        if (audience.Kind != AudienceKind.Channel)
            return audience.Kind == AudienceKind.Workspace ? new WorkspaceId(audience.Id).NativeId : null;
        var slash = audience.Id.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? null : await Of(new ChannelId(new(audience.Id[..slash]), audience.Id[(slash + 1)..]), cancellationToken);
    }
}
