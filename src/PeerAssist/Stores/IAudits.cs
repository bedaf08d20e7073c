using PeerAssist.Audits;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>What leads found when looking at changes, one word for each change.</summary>
public interface IAudits
{
    /// <summary>Adds what was found of a change, or replaces it.</summary>
    Task Save(Audit audit, CancellationToken cancellationToken);

    Task<Audit?> Find(OrganisationId organisation, long entry, CancellationToken cancellationToken);

    /// <summary>What was found of changes made from a time on and before another, in the order of the changes.</summary>
    Task<IReadOnlyList<Audit>> OfChanges(OrganisationId organisation, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Removes the person; what was found stays, without a name.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
