using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Channels;

/// <summary>The workspaces that are linked, and their channels.</summary>
/// <param name="Workspaces">The workspaces.</param>
/// <param name="From">From when on questions are counted.</param>
public sealed record ChannelsView(IReadOnlyList<WorkspaceRow> Workspaces, DateTimeOffset From);

/// <summary>A linked workspace.</summary>
/// <param name="Id">The workspace.</param>
/// <param name="Channels">Its channels.</param>
public sealed record WorkspaceRow(WorkspaceId Id, IReadOnlyList<ChannelRow> Channels);

/// <summary>A channel in the list.</summary>
/// <param name="Known">What is known of it.</param>
/// <param name="Figures">How much was asked there; none when it was nothing.</param>
public sealed record ChannelRow(KnownChannel Known, ChannelFigures? Figures)
{
    /// <summary>Fewer than this are not told, for they would tell of single people.</summary>
    public const int FewestTold = 5;
}
