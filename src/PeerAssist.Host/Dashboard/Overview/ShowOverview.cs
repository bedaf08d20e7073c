using PeerAssist.Host.Dashboard.Shell;

namespace PeerAssist.Host.Dashboard.Overview;

/// <summary>The first page: how the last seven days went, against the seven before.</summary>
internal sealed class ShowOverview(Visits visits, Pages pages, TimeProvider time)
{
    private const int Weeks = 12;

    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var now = time.GetUtcNow();
        var figures = visit.Session.Figures;
        return await pages.Show<OverviewPage, OverviewView>(http, new(
            visit.Organisation.Name,
            now - Week,
            now,
            await figures.Of(visit.Owner, now - Week, now, http.RequestAborted),
            await figures.Of(visit.Owner, now - (2 * Week), now - Week, http.RequestAborted),
            await figures.Steps(visit.Owner, now - (Weeks * Week), Week, Weeks, http.RequestAborted),
            await figures.Answers(visit.Owner, http.RequestAborted)));
    }
}
