using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.People;

/// <summary>The people by name, with their accounts.</summary>
internal sealed class ListPeople(Visits visits, Pages pages, Acting acting)
{
    private const int PageSize = 40;

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var contributors = visit.Session.Contributors;
        var after = http.Request.Word("after") is { } id ? await contributors.Find(new ContributorId(id), http.RequestAborted) : null;
        var beginning = http.Request.Word("from") ?? "";
        var page = await contributors.Page(visit.Owner, beginning, after?.Organisation == visit.Owner ? after : null, PageSize + 1, http.RequestAborted);
        var rows = new List<PersonRow>();
        foreach (var person in page.Take(PageSize))
            rows.Add(new(person, await contributors.AccountsOf(person.Id, http.RequestAborted)));
        return await pages.Show<PeoplePage, PeopleView>(http, new(beginning, rows, page.Count > PageSize ? Uri.EscapeDataString(rows[^1].Person.Id.Value) : null));
    }

    /// <summary>Gives somebody a role.</summary>
    public async Task<IResult> Give(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var to = new ContributorId(form["person"].ToString());
        if (!Enum.TryParse<Role>(form["role"], out var role) || !Enum.IsDefined(role))
            return Pages.Back("/dashboard/people", Refusal.UnknownPerson);
        var result = await acting.Do(http, (by, at) => new RoleGiven(http.Viewer().Place, by, at, to, role));
        return result is Result.Refused refused ? Pages.Back("/dashboard/people", refused.Reason) : Pages.Back("/dashboard/people", "role");
    }
}
