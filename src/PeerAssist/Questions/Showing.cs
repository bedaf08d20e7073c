using PeerAssist.Answers;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>Reads answers as they are to be shown now: the last revision with name, date, state and votes.</summary>
public static class Showing
{
    private const int LongestChain = 20;

    /// <summary>The answers offered for a question that may still be given.</summary>
    public static async Task<IReadOnlyList<ShownAnswer>> Of(ISession session, Question question, CancellationToken cancellationToken)
    {
        var shown = new List<ShownAnswer>(question.Offered.Count);
        foreach (var offer in question.Offered)
        {
            var answer = await StandIn(session, question.Organisation, offer.Answer, cancellationToken);
            if (answer is not null && shown.All(other => other.Id != answer.Id))
                shown.Add(await Of(session, answer, offer.Confidence, cancellationToken));
        }

        return shown;
    }

    /// <summary>The answer, or the one that stands for it since they were merged; none when nothing of it is given any more.</summary>
    public static async Task<Answer?> StandIn(ISession session, OrganisationId organisation, AnswerId id, CancellationToken cancellationToken)
    {
        for (var steps = 0; steps < LongestChain; steps++)
        {
            var answer = await session.Answers.Find(organisation, id, cancellationToken);
            if (answer is null or { IsGiven: true })
                return answer;
            if (answer.MergedInto is not { } next)
                return null;
            id = next;
        }

        return null;
    }

    public static async Task<ShownAnswer> Of(ISession session, Answer answer, double confidence, CancellationToken cancellationToken)
    {
        var corrected = answer.Shown.Number > 1;
        return new(
            answer.Id,
            answer.Shown.Number,
            answer.Shown.Parts,
            answer.AuthorName,
            answer.Created,
            corrected ? await NameOf(session, answer.Shown.By, cancellationToken) : null,
            corrected ? answer.Shown.At : null,
            answer.State,
            await session.Votes.Tally(answer.Organisation, answer.Id, cancellationToken),
            confidence,
            answer.Pending,
            await NameOf(session, answer.Pending?.By, cancellationToken));
    }

    public static async Task<string?> NameOf(ISession session, ContributorId? id, CancellationToken cancellationToken) =>
        id is { } known ? (await session.Contributors.Find(known, cancellationToken))?.Name : null;
}
