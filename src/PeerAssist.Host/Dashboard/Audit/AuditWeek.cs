using System.Globalization;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Host.Dashboard.Answers;
using PeerAssist.Host.Dashboard.Shell;

namespace PeerAssist.Host.Dashboard.Audit;

/// <summary>What a lead looks at of a week after it was live, and the marks a lead gives.</summary>
internal sealed class AuditWeek(Visits visits, Pages pages, Acting acting, Journal journal, TimeProvider time)
{
    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var now = Week.Of(time.GetUtcNow());
        var week = http.Request.Word("week") is { } word && Week.Parse(word) is { } asked && asked.Start <= now.Start ? asked : now;
        var list = await AuditList.Of(visit.Session, journal, visit.Organisation, week, seed: null, http.RequestAborted);
        var rows = new List<AuditRow>();
        foreach (var change in list.Changes)
        {
            var answer = await visit.Session.Answers.Find(visit.Owner, change.Answer, http.RequestAborted);
            var readable = answer is not null && visit.Readers.MayRead(answer.Audience);
            var earlier = readable && change.Revision > 1
                ? (await visit.Session.Answers.Revisions(visit.Owner, change.Answer, http.RequestAborted)).FirstOrDefault(one => one.Number == change.Revision - 1)?.Parts.Whole
                : null;
            rows.Add(new(change, readable, earlier));
        }

        return await pages.Show<AuditPage, AuditPageView>(http, new(list, rows, Week.Of(week.Start.AddDays(-1)), week == now ? null : Week.Of(week.End)));
    }

    public async Task<IResult> Mark(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = Week.Parse(form["week"].ToString()) is { } week ? $"/dashboard/audit?week={week}" : "/dashboard/audit";
        if (!long.TryParse(form["entry"], NumberStyles.None, CultureInfo.InvariantCulture, out var entry) || !Enum.TryParse<Mark>(form["mark"], out var mark) || !Enum.IsDefined(mark))
            return Pages.Back(back, Refusal.UnknownChange);
        var result = await acting.Do(http, (by, at) => new ChangeAudited(http.Viewer().Place, by, at, entry, mark, PartsForm.Word(form, "note")));
        return result is Result.Refused refused ? Pages.Back(back, refused.Reason) : Pages.Back(back, "marked");
    }
}
