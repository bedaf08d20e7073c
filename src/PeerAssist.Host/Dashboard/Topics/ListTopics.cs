using PeerAssist.Host.Dashboard.Questions;
using PeerAssist.Host.Dashboard.Shell;
using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Topics;

/// <summary>Groups the latest questions by their own words, so that a lead sees what is asked much and where answers are missing or differ.</summary>
internal sealed class ListTopics(Visits visits, Pages pages, TimeProvider time)
{
    /// <summary>Fewer than this are not told, for they would tell of single people.</summary>
    private const int FewestTold = 5;

    private const int MostQuestions = 500;
    private const int MostTopics = 40;
    private const int Words = 4;

    private static readonly TimeSpan Span = TimeSpan.FromDays(28);

    public async Task<IResult> Get(HttpContext http)
    {
        await using var visit = await visits.Open(http);
        var listed = await visit.Session.Questions.Page(
            visit.Owner, new QuestionFilter(From: time.GetUtcNow() - Span), visit.Readers, null, MostQuestions, http.RequestAborted);
        var topics = PeerAssist.Questions.Topics.Of([.. listed.Select(one => one.Question.Text)]);
        var told = topics.Where(topic => topic.Members.Count >= FewestTold).ToList();
        return await pages.Show<TopicsPage, TopicsView>(http, new(
            [.. told.Select(topic => Row([.. topic.Members.Select(member => listed[member])])).OrderByDescending(row => row.Asked).Take(MostTopics)],
            listed.Count,
            listed.Count - told.Sum(topic => topic.Members.Count)));
    }

    private static TopicRow Row(IReadOnlyList<ListedQuestion> members)
    {
        var fates = members.Select(one => ListQuestions.FateOf(one.Question)).ToList();
        var first = members.Where(one => one.Question.Offered.Count > 0).Select(one => one.Question.Offered[0].Answer).ToList();
        return new(
            [.. members.Select(one => one.Question).DistinctBy(question => question.Text, StringComparer.OrdinalIgnoreCase).Take(Words)],
            fates.Count(fate => fate == Fate.AtOnce),
            fates.Count(fate => fate == Fate.ByColleague),
            fates.Count(fate => fate == Fate.Open),
            members.Count(one => one.Worked == false),
            first.Count < 2 ? null : (double)first.GroupBy(answer => answer).Max(group => group.Count()) / first.Count);
    }
}
