using PeerAssist.Audits;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>The append-only, hash-chained record of every change.</summary>
public interface IJournal
{
    /// <summary>The last entry; none before the first.</summary>
    Task<JournalEntry?> Last(OrganisationId organisation, CancellationToken cancellationToken);

    /// <summary>Appends the next entry.</summary>
    /// <exception cref="InvalidOperationException">Its number does not follow the last one's.</exception>
    Task Append(JournalEntry entry, CancellationToken cancellationToken);

    /// <summary>Entries in order, after a number.</summary>
    Task<IReadOnlyList<JournalEntry>> After(OrganisationId organisation, long number, int limit, CancellationToken cancellationToken);
}
