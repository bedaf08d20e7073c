using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Work;

/// <summary>Asks for the search to be built anew, or for the one before; one at a time.</summary>
internal sealed class StartReindex(IStore store, TimeProvider time)
{
    public async Task<IResult> Post(HttpContext http, bool rollback)
    {
        await using var session = await store.Write(http.RequestAborted);
        var organisation = await session.Organisations.OwnerOf(http.Viewer().Person.Account.Workspace, http.RequestAborted)
            ?? throw new InvalidOperationException("The dashboard's workspace is not linked to an organisation.");
        var latest = await session.Jobs.Latest(organisation.Id, 50, http.RequestAborted);
        if (latest.Any(job => job is { Kind: Reindex.Kind, State: JobState.Waiting or JobState.Running }))
            return Pages.Back("/dashboard/work", "reindex-runs");
        await session.Jobs.Add(Reindex.Ask(organisation.Id, new ReindexOrder(rollback), time.GetUtcNow()), http.RequestAborted);
        await session.Commit(http.RequestAborted);
        return Pages.Back("/dashboard/work", "reindex");
    }
}
