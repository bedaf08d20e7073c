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
    public static async Task<IReadOnlyList<ShownAnswer>> Of(
        ISession session, Question question, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var shown = new List<ShownAnswer>(question.Offered.Count);
        foreach (var offer in question.Offered)
        {
            var answer = await StandIn(session, question.Organisation, offer.Answer, cancellationToken);
            if (answer is not null && shown.All(other => other.Id != answer.Id))
                shown.Add(await Of(session, answer, offer.Confidence, now, cancellationToken));
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

    /// <summary>An answer where nobody is about to use it: whether its review is due is left out.</summary>
    public static Task<ShownAnswer> Of(ISession session, Answer answer, double confidence, CancellationToken cancellationToken) =>
        Of(session, answer, confidence, DateTimeOffset.MinValue, cancellationToken);

    public static async Task<ShownAnswer> Of(
        ISession session, Answer answer, double confidence, DateTimeOffset now, CancellationToken cancellationToken)
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
            await NameOf(session, answer.Pending?.By, cancellationToken))
        {
            Warnings = await Warnings(session, answer, now, cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<Warning>> Warnings(ISession session, Answer answer, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var warnings = new List<Warning>();
        foreach (var flag in await session.Policies.Flags(answer.Organisation, answer.Id, cancellationToken))
        {
            if (await session.Policies.Find(answer.Organisation, flag.Policy, cancellationToken) is { } policy)
                warnings.Add(new(policy.Gone ? WarningKind.PolicyGone : WarningKind.PolicyChanged, policy.Name, flag.At));
        }

        if (now == DateTimeOffset.MinValue || await session.Organisations.Find(answer.Organisation, cancellationToken) is not { } organisation)
            return warnings;
        if (await Freshness.Due(session, answer, organisation.Settings, now, cancellationToken) is var due && due <= now)
            warnings.Add(new(WarningKind.Stale, null, due));
        return warnings;
    }

    public static async Task<string?> NameOf(ISession session, ContributorId? id, CancellationToken cancellationToken) =>
        id is { } known ? (await session.Contributors.Find(known, cancellationToken))?.Name : null;
}
