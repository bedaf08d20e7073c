using PeerAssist.Answers;
using PeerAssist.Merges;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Which answers went into which, and which pairs of answers are alike or contrary.</summary>
public interface IMerges
{
    /// <summary>Keeps a merge; an answer goes into one other.</summary>
    Task Save(Merge merge, CancellationToken cancellationToken);

    /// <summary>The merge by which an answer went.</summary>
    Task<Merge?> Find(OrganisationId organisation, AnswerId gone, CancellationToken cancellationToken);

    /// <summary>The merges into an answer, oldest first.</summary>
    Task<IReadOnlyList<Merge>> Into(OrganisationId organisation, AnswerId kept, CancellationToken cancellationToken);

    Task Remove(OrganisationId organisation, AnswerId gone, CancellationToken cancellationToken);

    /// <summary>Adds the pair or replaces what is known of it; that a colleague set it apart stays.</summary>
    Task Save(AnswerPair pair, CancellationToken cancellationToken);

    /// <summary>The pair of two answers, in either order.</summary>
    Task<AnswerPair?> Find(OrganisationId organisation, AnswerId one, AnswerId other, CancellationToken cancellationToken);

    /// <summary>Pairs of answers that are both given and that nobody set apart, the contrary ones first and then the most alike.</summary>
    Task<IReadOnlyList<AnswerPair>> Open(OrganisationId organisation, int limit, CancellationToken cancellationToken);

    /// <summary>Drops the pairs of an answer that nobody set apart.</summary>
    Task RemovePairs(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>Removes the person from the merges.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
