using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>Finds the people who answered questions near an open one and may be asked now.</summary>
internal sealed class Nearby(Knowledge knowledge)
{
    /// <summary>Nobody is asked more often within a day, however much they know.</summary>
    public const int MostADay = 3;

    private const int AnswersLookedAt = 12;
    private const int MostCompared = 120;

    // Found by comparing open questions with answers of the samples: below it only common words are shared.
    private const double Near = 0.08;

    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>The people, those with the nearest answers first.</summary>
    public async Task<IReadOnlyList<Contributor>> To(
        ISession session, OpenQuestion open, Question question, Place told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Contributors.Find(question.Asker, cancellationToken) is not { } asker)
            return [];
        var readers = await Readers.Of(session, asker, question.Place, question.Private, cancellationToken);
        var finding = knowledge.Of(question.Organisation).Current.Find(question.Text, readers, Thresholds.Default);
        var people = new List<Contributor>();
        foreach (var answer in await Answers(session, question, finding.Ranking, cancellationToken))
        {
            if (answer.Author is { } author && people.All(person => person.Id != author)
                && await MayBeAsked(session, open, author, Readers.AudienceOf(told, question.Asker), told, now, cancellationToken) is { } person)
                people.Add(person);
        }

        return people;
    }

    // The search is sure of none of them, so how sure it is says little; what they share with the question besides common words does.
    private static async Task<IReadOnlyList<Answer>> Answers(
        ISession session, Question question, IReadOnlyList<Match> ranking, CancellationToken cancellationToken)
    {
        var found = new List<(Answer Answer, string Text)>();
        foreach (var match in ranking.Take(AnswersLookedAt))
        {
            if (await session.Answers.Find(question.Organisation, match.Answer, cancellationToken) is { IsGiven: true } answer)
                found.Add((answer, match.Phrasing ?? answer.Shown.Parts.Text));
        }

        // Which words are common is told by all that the search came across.
        var all = found.Select(one => one.Text).Concat(ranking.Skip(AnswersLookedAt).Select(match => match.Phrasing).OfType<string>());
        var likeness = Topics.Likeness(question.Text, [.. all.Take(MostCompared)]);
        return [.. Enumerable.Range(0, found.Count).Where(i => likeness[i] >= Near).OrderByDescending(i => likeness[i]).Select(i => found[i].Answer)];
    }

    private static async Task<Contributor?> MayBeAsked(
        ISession session, OpenQuestion open, ContributorId author, Audience words, Place told, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (open.Askers.Contains(author) || open.Requests.Any(request => request.To == author)
            || !(await session.Availabilities.Of(author, cancellationToken)).Allows(now)
            || await session.Requests.CountTo(author, now - Day, cancellationToken) >= MostADay
            || await session.Contributors.Find(author, cancellationToken) is not { Standing: Standing.Member } person)
            return null;
        return (await Readers.Of(session, person, told, onlyThePerson: true, cancellationToken)).MayRead(words) ? person : null;
    }
}
