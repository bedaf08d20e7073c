using PeerAssist.Host.Dashboard.Shell;

namespace PeerAssist.Host.Dashboard.Channels;

/// <summary>The linked workspaces with their channels, and how much was asked in each.</summary>
internal sealed class ListChannels(Visits visits, Pages pages, TimeProvider time)
{
    private const int MostChannels = 300;

    private static readonly TimeSpan Span = TimeSpan.FromDays(28);

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var from = time.GetUtcNow() - Span;
        var figures = (await visit.Session.Figures.Channels(visit.Owner, from, http.RequestAborted)).ToDictionary(one => one.Channel);
        var workspaces = new List<WorkspaceRow>();
        foreach (var workspace in await visit.Session.Organisations.WorkspacesOf(visit.Owner, http.RequestAborted))
        {
            var channels = await visit.Session.Channels.In(workspace, MostChannels, http.RequestAborted);
            workspaces.Add(new(workspace, [.. channels.Select(known => new ChannelRow(known, figures.GetValueOrDefault(known.Channel.Id)))]));
        }

        return await pages.Show<ChannelsPage, ChannelsView>(http, new(workspaces, from));
    }
}
