using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Outcomes;

/// <summary>Reads which topics are hard, over time.</summary>
public static class TopicEfforts
{
    /// <summary>Figures about fewer people than this are not told.</summary>
    public const int SmallestGroup = 5;

    private const int MostQuestions = 2_000;
    private const int Week = 7;

    /// <summary>The topics of the last weeks as one reader may be told of them, the hardest first.</summary>
    public static async Task<IReadOnlyList<TopicEffort>> Of(
        ISession session, OrganisationId organisation, Readership readers, DateTimeOffset now, int weeks, CancellationToken cancellationToken)
    {
        var from = now.AddDays(-Week * weeks);
        var asked = new List<AskedOutcome>();
        foreach (var question in await session.Questions.Latest(organisation, open: false, MostQuestions, cancellationToken))
        {
            if (question.At >= from && !question.Gone)
                asked.Add(new(question, await session.Outcomes.Of(organisation, question.Id, cancellationToken)));
        }

        return Of(asked, readers, from, weeks);
    }

    /// <summary>The same of given questions; a pure function.</summary>
    public static IReadOnlyList<TopicEffort> Of(IReadOnlyList<AskedOutcome> asked, Readership readers, DateTimeOffset from, int weeks)
    {
        var topics = new List<TopicEffort>();
        foreach (var topic in Topics.Of([.. asked.Select(one => one.Question.Text)]))
        {
            var members = topic.Members.Select(member => asked[member]).ToList();
            // Who asked without a name counts as nobody in particular, so that no name can be got from a count.
            var people = members.Where(one => !one.Question.Nameless).Select(one => one.Question.Asker).Distinct().Count();
            var name = members.Select(one => one.Question).FirstOrDefault(question =>
                question is { Nameless: false, IsForOthers: true } && readers.MayRead(Readers.AudienceOf(question.Place, question.Asker)));
            if (name is not null && people >= SmallestGroup)
                topics.Add(Of(name.Text, members, from, weeks));
        }

        return [.. topics.OrderByDescending(topic => topic.Whole.HardShare ?? -1).ThenByDescending(topic => topic.Asked)];
    }

    private static TopicEffort Of(string name, List<AskedOutcome> members, DateTimeOffset from, int weeks)
    {
        var answered = members.Where(one => one.Question.Offered.Count > 0).ToList();
        var last = answered.Select(one => one.Outcomes.OrderBy(outcome => outcome.At).LastOrDefault()?.Worked).ToList();
        return new(
            name, members.Count, last.Count(worked => worked == true), last.Count(worked => worked == false), last.Count(worked => worked is null),
            Share(from, members),
            [.. Enumerable.Range(0, weeks).Select(week => from.AddDays(Week * week)).Select(start =>
                Share(start, members.Where(one => one.Question.At >= start && one.Question.At < start.AddDays(Week))))]);
    }

    private static EffortShare Share(DateTimeOffset from, IEnumerable<AskedOutcome> members)
    {
        var told = members.SelectMany(one => one.Outcomes).Where(outcome => outcome.Effort is not null).ToList();
        return told.Select(outcome => outcome.By).Distinct().Count() < SmallestGroup
            ? new(from, null, null)
            : new(from, told.Count(outcome => outcome.Effort == Effort.Easy), told.Count(outcome => outcome.Effort == Effort.Hard));
    }
}

/// <summary>A question with what was said of its answer.</summary>
public sealed record AskedOutcome(Question Question, IReadOnlyList<Outcome> Outcomes);
