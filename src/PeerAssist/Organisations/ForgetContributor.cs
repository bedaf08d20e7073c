using PeerAssist.Audits;
using PeerAssist.Stores;

namespace PeerAssist.Organisations;

/// <summary>Takes a person out of everything that is kept: texts stay, without the name; the journal keeps only a keyed pseudonym.</summary>
public static class ForgetContributor
{
    /// <summary>Forgets in the given transaction.</summary>
    public static async Task Forget(
        ISession session, Contributor contributor, Journal journal, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await session.Questions.Forget(contributor.Id, cancellationToken);
        await session.Servings.Forget(contributor.Id, cancellationToken);
        await session.Policies.Forget(contributor.Id, cancellationToken);
        await session.Merges.Forget(contributor.Id, cancellationToken);
        await session.Notices.Forget(contributor.Id, cancellationToken);
        await session.Answers.Forget(contributor.Id, cancellationToken);
        await session.Phrasings.Forget(contributor.Id, cancellationToken);
        await session.Votes.Forget(contributor.Id, cancellationToken);
        await session.Outcomes.Forget(contributor.Id, cancellationToken);
        await session.Thanks.Forget(contributor.Id, cancellationToken);
        await session.Requests.Forget(contributor.Id, cancellationToken);
        await session.Availabilities.Forget(contributor.Id, cancellationToken);
        await session.Contributors.Forget(contributor.Id, cancellationToken);
        var line = new JournalLine(contributor.Organisation, Act.Forgotten, By: null, journal.Pseudonym(contributor.Id), []);
        await journal.Write(session, line, at, cancellationToken);
    }
}
