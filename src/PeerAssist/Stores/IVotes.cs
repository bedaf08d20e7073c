using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Votes;

namespace PeerAssist.Stores;

/// <summary>Votes, one per contributor and answer. Every change is told to the change feed.</summary>
public interface IVotes
{
    Task<Vote?> Find(OrganisationId organisation, AnswerId answer, ContributorId by, CancellationToken cancellationToken);

    /// <summary>Adds the vote or replaces the contributor's earlier one.</summary>
    Task Save(Vote vote, CancellationToken cancellationToken);

    Task Withdraw(OrganisationId organisation, AnswerId answer, ContributorId by, CancellationToken cancellationToken);

    Task<IReadOnlyList<Vote>> Of(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    Task<VoteTally> Tally(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>How many votes a contributor cast or changed since a time.</summary>
    Task<int> CountBy(ContributorId by, DateTimeOffset since, CancellationToken cancellationToken);

    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
