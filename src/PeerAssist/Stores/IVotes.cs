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

    /// <summary>
    /// One voice per contributor who neither wrote, captured nor corrected the answer: the vote, unless it is held, or else the last outcome.
    /// </summary>
    Task<VoteTally> Tally(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>What a contributor says of answers, oldest first; held votes too.</summary>
    Task<IReadOnlyList<Vote>> By(ContributorId by, CancellationToken cancellationToken);

    /// <summary>Whose answers a contributor found helpful since a time, and how many; held votes too.</summary>
    Task<IReadOnlyDictionary<ContributorId, int>> Praise(ContributorId by, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>How many people voted since a time.</summary>
    Task<int> Voters(OrganisationId organisation, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Removes the person from the votes; they go on counting, without a name.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
