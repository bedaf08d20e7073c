using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Open;

/// <summary>The open questions of the last fourteen days, as the bot's own list has them.</summary>
internal sealed class ListOpen(Visits visits, Pages pages, TimeProvider time)
{
    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var person = visit.Viewer.Person;
        var reader = await visit.Session.Contributors.Find(visit.Owner, person.Account, http.RequestAborted)
            ?? new Contributor(new(""), visit.Owner, person.Name, visit.Viewer.Language, person.Standing);
        var places = new Places(visit.Session);
        var rows = new List<OpenRow>();
        foreach (var told in await OpenQuestions.For(visit.Session, visit.Owner, reader, visit.Viewer.Place, time.GetUtcNow(), http.RequestAborted))
            rows.Add(new(told, await places.Of(told.Place.Channel, http.RequestAborted)));
        return await pages.Show<OpenPage, OpenView>(http, new(rows));
    }
}
