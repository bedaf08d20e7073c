using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>The ways questions were put. Every change is told to the change feed.</summary>
public interface IPhrasings
{
    /// <summary>Phrasings of an answer in the order they came.</summary>
    Task<IReadOnlyList<Phrasing>> Of(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>Adds the phrasing, or replaces the one of the same answer and text.</summary>
    Task Save(OrganisationId organisation, AnswerId answer, Phrasing phrasing, CancellationToken cancellationToken);

    Task Remove(OrganisationId organisation, AnswerId answer, string text, CancellationToken cancellationToken);

    Task<int> Count(OrganisationId organisation, CancellationToken cancellationToken);

    /// <summary>Removes the person from phrasings and voices; the voices go on counting, without a name.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
