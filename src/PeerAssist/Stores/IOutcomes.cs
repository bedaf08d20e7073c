using PeerAssist.Organisations;
using PeerAssist.Outcomes;
using PeerAssist.Questions;

namespace PeerAssist.Stores;

/// <summary>Whether answers worked for customers. Every change is told to the change feed.</summary>
public interface IOutcomes
{
    /// <summary>Adds the outcome or replaces what the same person said of the same question.</summary>
    Task Save(Outcome outcome, CancellationToken cancellationToken);

    Task<IReadOnlyList<Outcome>> Of(OrganisationId organisation, QuestionId question, CancellationToken cancellationToken);

    /// <summary>What a contributor reported, oldest first.</summary>
    Task<IReadOnlyList<Outcome>> By(ContributorId by, CancellationToken cancellationToken);

    Task Remove(OrganisationId organisation, QuestionId question, ContributorId by, CancellationToken cancellationToken);

    /// <summary>Questions since a time: worked, failed; what nobody said is in neither.</summary>
    Task<OutcomeCounts> Count(OrganisationId organisation, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>Removes the person from the outcomes; they go on counting, without a name.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
