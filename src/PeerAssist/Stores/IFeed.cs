using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Stores;

/// <summary>The change feed of answers, phrasings and votes, from which the search is kept up to date.</summary>
public interface IFeed
{
    /// <summary>The position of the last change; 0 before the first.</summary>
    Task<long> Head(OrganisationId organisation, CancellationToken cancellationToken);

    /// <summary>Changes after a position in order, each answer once with its last position.</summary>
    Task<IReadOnlyList<Change>> After(OrganisationId organisation, long position, int limit, CancellationToken cancellationToken);

    /// <summary>What the search is to know of these answers; retired and unknown ones are left out.</summary>
    Task<IReadOnlyList<IndexedAnswer>> Read(OrganisationId organisation, IReadOnlyList<AnswerId> answers, CancellationToken cancellationToken);

    /// <summary>What the search is to know of every answer in the order of ids, for a rebuild; retired ones are left out.</summary>
    IAsyncEnumerable<IndexedAnswer> All(OrganisationId organisation, CancellationToken cancellationToken);
}

/// <summary>An answer changed, or something that counts for finding it.</summary>
/// <param name="Position">Grows with every change.</param>
/// <param name="Answer">The answer.</param>
public readonly record struct Change(long Position, AnswerId Answer);
