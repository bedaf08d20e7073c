using PeerAssist.Audits;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Dashboard.Record;

/// <summary>The journal for people. What somebody asked, voted or reported is left out: nobody is to be followed by it.</summary>
internal sealed class ListRecord(Visits visits, Pages pages, Journal journal)
{
    private const int PageSize = 50;
    private const int PeoplePage = 500;
    private const int MostPeople = 5_000;

    /// <summary>The kinds of entries that are shown.</summary>
    public static readonly IReadOnlyList<Act> Shown =
    [
        Act.Corrected, Act.CorrectionOffered, Act.CorrectionConfirmed, Act.CorrectionUndone, Act.Captured, Act.Imported, Act.Retired, Act.Restored, Act.Merged, Act.Settled, Act.MergeUndone, Act.Locked,
        Act.Unlocked, Act.VotesHeld, Act.VotesReleased, Act.Audited, Act.TakenBack, Act.Widened, Act.Forgotten, Act.Reindexed, Act.Linked,
        Act.RoleGiven, Act.SettingsChanged, Act.Exported,
    ];

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var act = http.Request.Member<Act>("act") is { } one && Shown.Contains(one) ? one : (Act?)null;
        var entries = await visit.Session.Journal.Latest(
            visit.Owner, act is { } only ? [only] : Shown, null, http.Request.Number("before"), PageSize + 1, http.RequestAborted);
        var names = entries.Count == 0 ? [] : await Names(visit, http.RequestAborted);
        var rows = new List<RecordRow>();
        foreach (var entry in entries.Take(PageSize))
        {
            var answer = await visit.Session.Answers.Find(visit.Owner, new(entry.Subject), http.RequestAborted);
            rows.Add(new(entry, names.GetValueOrDefault(entry.Actor), answer is not null && visit.Readers.MayRead(answer.Audience)));
        }

        return await pages.Show<RecordPage, RecordView>(http, new(rows, act, entries.Count > PageSize ? rows[^1].Entry.Number : null));
    }

    // The journal has no names; who is still there is known again by the pseudonym.
    private async Task<Dictionary<string, string>> Names(Visit visit, CancellationToken cancellationToken)
    {
        var names = new Dictionary<string, string>();
        Contributor? after = null;
        while (names.Count < MostPeople && await visit.Session.Contributors.Page(visit.Owner, "", after, PeoplePage, cancellationToken) is { Count: > 0 } people)
        {
            foreach (var person in people)
                names[journal.Pseudonym(person.Id)] = person.Name;
            after = people[^1];
        }

        return names;
    }
}
