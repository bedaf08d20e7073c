using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>The questions that nobody has answered yet; those that ask the same are one.</summary>
public static class OpenQuestions
{
    /// <summary>So many of the latest are looked at.</summary>
    public const int Most = 500;

    /// <summary>What nobody has answered for so long is not asked about any more.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>The open questions that a person may read, the longest waiting first. It names nobody who asked.</summary>
    public static async Task<IReadOnlyList<ToldQuestion>> For(
        ISession session, OrganisationId organisation, Contributor reader, Place place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readers = await Readers.Of(session, reader, place, onlyThePerson: true, cancellationToken);
        var told = new List<ToldQuestion>();
        foreach (var open in await Read(session, organisation, now, cancellationToken))
        {
            var readable = open.Tellable.Where(one => readers.MayRead(Readers.AudienceOf(one.Told, one.Question.Asker))).ToList();
            if (readable.Count == 0)
                continue;
            var (first, where) = readable[0];
            told.Add(new(
                first.Id, first.Text, readable.Min(one => one.Question.At), readable.Count, where,
                open.Requests.LastOrDefault(request => request.To == reader.Id && request.State == RequestState.Waiting)?.Id));
        }

        return told;
    }

    /// <summary>All of an organisation's, the longest waiting first.</summary>
    internal static async Task<IReadOnlyList<OpenQuestion>> Read(
        ISession session, OrganisationId organisation, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var latest = await session.Questions.Latest(organisation, open: true, Most, cancellationToken);
        var open = latest.Where(question => now - question.At < Longest).OrderBy(question => question.At).ThenBy(question => question.Id.Value).ToList();
        var all = new List<OpenQuestion>();
        foreach (var topic in Topics.Same([.. open.Select(question => question.Text)]))
        {
            var questions = topic.Members.Order().Select(member => open[member]).ToList();
            var requests = new List<Request>();
            foreach (var question in questions)
                requests.AddRange(await session.Requests.Of(organisation, question.Id, cancellationToken));
            all.Add(new(questions, [.. requests.OrderBy(request => request.At)]));
        }

        return [.. all.OrderBy(one => one.Since)];
    }

    /// <summary>The open questions that ask the same as this one, itself left out.</summary>
    internal static async Task<IReadOnlyList<Question>> Like(ISession session, Question question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = (await session.Questions.Latest(question.Organisation, open: true, Most, cancellationToken))
            .Where(other => other.Id != question.Id && now - other.At < Longest).ToList();
        List<Question> all = [question, .. open];
        var topic = Topics.Same([.. all.Select(one => one.Text)]).First(one => one.Members.Contains(0));
        return [.. topic.Members.Where(member => member != 0).Select(member => all[member])];
    }
}

/// <summary>An open question as it may be told to one reader.</summary>
/// <param name="Id">One of the questions that ask it.</param>
/// <param name="Text">Its words.</param>
/// <param name="Since">When it was asked first.</param>
/// <param name="Times">How often it was asked.</param>
/// <param name="Place">Where it is to be answered.</param>
/// <param name="Request">The request to this reader, if there is one.</param>
public sealed record ToldQuestion(QuestionId Id, string Text, DateTimeOffset Since, int Times, Place Place, RequestId? Request);
