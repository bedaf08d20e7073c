using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Policies;

namespace PeerAssist.Stores;

/// <summary>Policies with all their versions, and the answers that a change of one has flagged.</summary>
public interface IPolicies
{
    Task<Policy?> Find(OrganisationId organisation, PolicyId id, CancellationToken cancellationToken);

    /// <summary>All policies by name; those taken back are left out.</summary>
    Task<IReadOnlyList<Policy>> All(OrganisationId organisation, CancellationToken cancellationToken);

    /// <summary>Adds the policy or replaces it; its current version is kept when its number is new.</summary>
    Task Save(Policy policy, CancellationToken cancellationToken);

    /// <summary>All versions, oldest first.</summary>
    Task<IReadOnlyList<PolicyVersion>> Versions(OrganisationId organisation, PolicyId id, CancellationToken cancellationToken);

    /// <summary>Answers that are given and name any policy.</summary>
    Task<IReadOnlyList<Answer>> Dependants(OrganisationId organisation, CancellationToken cancellationToken);

    /// <summary>Flags an answer, again if it was cleared.</summary>
    Task Flag(PolicyFlag flag, CancellationToken cancellationToken);

    /// <summary>The flags of an answer that nobody has cleared, oldest first.</summary>
    Task<IReadOnlyList<PolicyFlag>> Flags(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>Clears all flags of an answer.</summary>
    Task Clear(OrganisationId organisation, AnswerId answer, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Removes the person from the versions; the texts stay.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
