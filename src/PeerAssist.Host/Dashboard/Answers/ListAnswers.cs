using PeerAssist.Answers;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>The answers: found as the bot finds them, or listed from the latest on.</summary>
internal sealed class ListAnswers(Visits visits, Pages pages, Knowledge knowledge)
{
    private const int PageSize = 25;

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var filter = new AnswerFilter(
            http.Request.Member<AnswerState>("state"),
            http.Request.Word("only") == "waiting",
            http.Request.Word("only") == "locked",
            http.Request.Word("language"));
        var view = http.Request.Word("words") is { } words
            ? new AnswersView(words, filter, await Found(visit, words, http.RequestAborted), null)
            : await Listed(visit, filter, http);
        return await pages.Show<AnswersPage, AnswersView>(http, view);
    }

    private async Task<IReadOnlyList<AnswerRow>> Found(Visit visit, string words, CancellationToken cancellationToken)
    {
        var rows = new List<AnswerRow>();
        var finding = knowledge.Of(visit.Owner).Current.Find(words, visit.Readers, Thresholds.Default);
        foreach (var match in finding.Ranking)
        {
            if (await visit.Session.Answers.Find(visit.Owner, match.Answer, cancellationToken) is not { IsGiven: true } answer || !visit.Readers.MayRead(answer.Audience))
                continue;
            rows.Add(await Row(visit, answer, match.Confidence, cancellationToken));
            if (rows.Count == PageSize)
                break;
        }

        return rows;
    }

    private static async Task<AnswersView> Listed(Visit visit, AnswerFilter filter, HttpContext http)
    {
        var page = await visit.Session.Answers.Page(visit.Owner, filter, visit.Readers, http.Request.After(), PageSize + 1, http.RequestAborted);
        var rows = new List<AnswerRow>();
        foreach (var answer in page.Take(PageSize))
            rows.Add(await Row(visit, answer, null, http.RequestAborted));
        return new(null, filter, rows, page.Count > PageSize ? new Cursor(page[PageSize - 1].Created, page[PageSize - 1].Id.Value).Written() : null);
    }

    private static async Task<AnswerRow> Row(Visit visit, Answer answer, double? confidence, CancellationToken cancellationToken)
    {
        var votes = await visit.Session.Votes.Tally(visit.Owner, answer.Id, cancellationToken);
        var phrasings = await visit.Session.Phrasings.Of(visit.Owner, answer.Id, cancellationToken);
        return new(answer, Shown(phrasings, visit.Readers).FirstOrDefault()?.Text, votes.Helpful, votes.NotRight, confidence);
    }

    /// <summary>The phrasings whose words the viewer may read; those asked without a name are shown to nobody.</summary>
    public static IEnumerable<Phrasing> Shown(IEnumerable<Phrasing> phrasings, Readership readers) =>
        phrasings.Where(phrasing => readers.MayRead(phrasing.Audience) && phrasing is not { Origin: PhrasingOrigin.Asked, By: null });
}
