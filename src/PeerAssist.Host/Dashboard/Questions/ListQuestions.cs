using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Questions;

/// <summary>The questions behind a number, or all of them, the newest first.</summary>
internal sealed class ListQuestions(Visits visits, Pages pages)
{
    private const int PageSize = 40;

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var filter = new QuestionFilter(http.Request.Member<Fate>("fate"), http.Request.Time("from"), http.Request.Time("to"), ChannelOf(http.Request));
        var page = await visit.Session.Questions.Page(visit.Owner, filter, visit.Readers, http.Request.After(), PageSize + 1, http.RequestAborted);
        var places = new Places(visit.Session);
        var rows = new List<QuestionRow>();
        foreach (var listed in page.Take(PageSize))
            rows.Add(new(listed.Question, FateOf(listed.Question), listed.Worked, await places.Of(listed.Question.Place.Channel, http.RequestAborted)));
        var next = page.Count > PageSize ? new Cursor(rows[^1].Question.At, rows[^1].Question.Id.Value).Written() : null;
        return await pages.Show<QuestionsPage, QuestionsView>(http, new(filter, rows, next));
    }

    public static Fate FateOf(Question question) => question.Offered.Count == 0 ? Fate.Open : question.Settled is null ? Fate.AtOnce : Fate.ByColleague;

    private static Chat.ChannelId? ChannelOf(HttpRequest request) =>
        request.Word("channel") is { } word && word.Split('/', 2) is [var workspace, var native] ? new(new(workspace), native) : null;
}
