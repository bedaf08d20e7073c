using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>
/// Sees to it that no open question is left alone. What is due is read from the store alone, and each step is one transaction that looks
/// again, so it may be ended at any moment and run on several nodes.
/// </summary>
public sealed class Unanswered(IStore store, Knowledge knowledge, Journal journal, TimeProvider time)
{
    // Looking for people who may know is a search; the latest questions come first, the others have been looked at before.
    private const int MostSearches = 50;

    // However many questions are open, nobody's channel or window fills with them.
    private const int MostAnHour = 5;

    private readonly Nearby _nearby = new(knowledge);

    /// <summary>Asks whoever is to be asked now.</summary>
    /// <returns>How many were asked.</returns>
    public async Task<int> Work(CancellationToken cancellationToken)
    {
        var due = new List<(Organisation Organisation, OpenQuestion Open, Asked Step)>();
        await using (var view = await store.Read(cancellationToken))
        {
            foreach (var organisation in await view.Organisations.All(cancellationToken))
                due.AddRange(await Due(view, organisation, cancellationToken));
        }

        var asked = 0;
        foreach (var (organisation, open, step) in due)
            asked += await Take(organisation, open, step, cancellationToken);
        return asked;
    }

    private async Task<IReadOnlyList<(Organisation, OpenQuestion, Asked)>> Due(ISession view, Organisation organisation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var steps = new List<(Organisation, OpenQuestion, Asked)>();
        var searches = await view.Availabilities.Any(cancellationToken) ? MostSearches : 0;
        var all = await OpenQuestions.Read(view, organisation.Id, now, cancellationToken);
        var left = new[] { Asked.Channel, Asked.Lead }.ToDictionary(step => step, step => MostAnHour - AskedLately(all, step, now));
        foreach (var open in all.Reverse())
        {
            foreach (var step in Escalation.Due(open, organisation.Settings, now))
            {
                if (step == Asked.Colleague ? searches-- <= 0 : left[step] <= 0)
                    continue;
                if ((await Requests(view, organisation, open, step, cancellationToken)).Count == 0)
                    continue;
                steps.Add((organisation, open, step));
                if (step != Asked.Colleague)
                    left[step]--;
            }
        }

        return steps;
    }

    private static int AskedLately(IEnumerable<OpenQuestion> all, Asked step, DateTimeOffset now) =>
        all.Count(open => open.Requests.Any(request => request.Of == step && request.At > now.AddHours(-1)));

    private async Task<int> Take(Organisation organisation, OpenQuestion seen, Asked step, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if (await Now(session, organisation, seen, cancellationToken) is not { } open || !Escalation.Due(open, organisation.Settings, time.GetUtcNow()).Contains(step))
            return 0;
        var requests = await Requests(session, organisation, open, step, cancellationToken);
        foreach (var request in requests)
        {
            await session.Requests.Save(request, cancellationToken);
            await journal.Write(session, new(organisation.Id, Act.Requested, null, request.Question.Value, [("of", step.ToString())]), request.At, cancellationToken);
        }

        var question = requests.Count == 0 ? null : open.Questions.First(one => one.Id == requests[0].Question);
        await session.Send(
            new Handled(new Result.Done(), [.. requests.Select(RequestReply.Of), .. step == Asked.Colleague ? Redraw.One(question) : []]),
            time.GetUtcNow(), cancellationToken);
        await session.Commit(cancellationToken);
        return requests.Count;
    }

    /// <summary>The same questions as they are now; none when nothing of them is open any more.</summary>
    private static async Task<OpenQuestion?> Now(ISession session, Organisation organisation, OpenQuestion seen, CancellationToken cancellationToken)
    {
        var questions = new List<Question>();
        var requests = new List<Request>();
        foreach (var question in seen.Questions)
        {
            requests.AddRange(await session.Requests.Of(organisation.Id, question.Id, cancellationToken));
            if (await session.Questions.Find(organisation.Id, question.Id, cancellationToken) is { IsOpen: true } open)
                questions.Add(open);
        }

        return questions.Count == 0 ? null : new(questions, [.. requests.OrderBy(request => request.At)]);
    }

    private async Task<IReadOnlyList<Request>> Requests(
        ISession session, Organisation organisation, OpenQuestion open, Asked step, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (open.Tellable.Select(one => ((Question Question, Place Told)?)one).FirstOrDefault() is not { } first)
            return [];
        if (step == Asked.Channel)
            return first.Told.Kind == ChannelKind.Direct ? [] : [Request(organisation, first.Question, step, null, first.Told with { Thread = null }, null, first.Question.Language, now)];

        IReadOnlyList<Contributor> people = step == Asked.Lead
            ? await Leads(session, organisation, open, first, now, cancellationToken)
            : await _nearby.To(session, open, first.Question, first.Told, now, cancellationToken);
        var waiting = open.Requests.Count(request => request.Of == step && request.State == RequestState.Waiting);
        var requests = new List<Request>();
        foreach (var person in people)
        {
            if (step == Asked.Colleague && waiting + requests.Count == Escalation.Together)
                break;
            if (await Window.With(session, person.Id, first.Told, cancellationToken) is { } window)
                requests.Add(Request(organisation, first.Question, step, person.Id, window.Place, window.OnlyFor, person.Language, now));
        }

        return requests;
    }

    private static async Task<IReadOnlyList<Contributor>> Leads(
        ISession session, Organisation organisation, OpenQuestion open, (Question Question, Place Told) first, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leads = new List<Contributor>();
        foreach (var lead in await session.Contributors.Having(organisation.Id, Role.Lead, cancellationToken))
        {
            if (open.Askers.Contains(lead.Id) || !(await session.Availabilities.Of(lead.Id, cancellationToken)).Hours.Contain(now))
                continue;
            var readers = await Readers.Of(session, lead, first.Told, onlyThePerson: true, cancellationToken);
            if (readers.MayRead(Readers.AudienceOf(first.Told, first.Question.Asker)))
                leads.Add(lead);
        }

        return leads;
    }

    private static Request Request(
        Organisation organisation, Question question, Asked of, ContributorId? to, Place place, Account? onlyFor, string language, DateTimeOffset now) =>
        new(new(Guid.CreateVersion7(now).ToString("N")), organisation.Id, question.Id, of, to, place, onlyFor, language, now);
}
