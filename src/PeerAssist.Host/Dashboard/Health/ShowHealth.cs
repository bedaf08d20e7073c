using Microsoft.Extensions.Diagnostics.HealthChecks;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Host.Serving;
using PeerAssist.Search;

namespace PeerAssist.Host.Dashboard.Health;

/// <summary>How the server is, and what failed for good.</summary>
internal sealed class ShowHealth(Visits visits, Pages pages, HealthCheckService checks, Knowledge knowledge, Settings settings)
{
    private const int MostDead = 20;

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var session = visit.Session;
        var report = await checks.CheckHealthAsync(http.RequestAborted);
        var search = knowledge.Of(visit.Owner).Current;
        var dead = (await session.Inbox.Dead(MostDead, http.RequestAborted)).Concat(await session.Outbox.Dead(MostDead, http.RequestAborted));
        return await pages.Show<HealthPage, HealthView>(http, new(
            [.. report.Entries.Select(entry => new HealthLine(entry.Key, entry.Value.Status == HealthStatus.Healthy, entry.Value.Status == HealthStatus.Healthy ? null : entry.Value.Description))],
            await session.Inbox.Count(http.RequestAborted),
            await session.Outbox.Count(http.RequestAborted),
            [.. dead.OrderByDescending(letter => letter.At).Take(MostDead)],
            search.Count,
            Math.Max(0, await session.Feed.Head(visit.Owner, http.RequestAborted) - search.Position),
            Environment.WorkingSet,
            new DriveInfo(settings.DataDirectory).AvailableFreeSpace,
            (await session.Journal.Last(visit.Owner, http.RequestAborted))?.Number ?? 0));
    }
}
