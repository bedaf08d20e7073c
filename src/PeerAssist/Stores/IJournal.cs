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

    /// <summary>Entries of these kinds from the newest on, before a number when one is given, about one thing when one is given.</summary>
    Task<IReadOnlyList<JournalEntry>> Latest(
        OrganisationId organisation, IReadOnlyList<Act> acts, string? subject, long? before, int limit, CancellationToken cancellationToken);

    /// <summary>Entries in order, after a number.</summary>
    Task<IReadOnlyList<JournalEntry>> After(OrganisationId organisation, long number, int limit, CancellationToken cancellationToken);

    Task<JournalEntry?> Find(OrganisationId organisation, long number, CancellationToken cancellationToken);

    /// <summary>The entries of these acts from a time on and before another, in order.</summary>
    Task<IReadOnlyList<JournalEntry>> Between(
        OrganisationId organisation, IReadOnlyList<Act> acts, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Everything that somebody did since a time, in order.</summary>
    /// <param name="organisation">Whose journal.</param>
    /// <param name="actor">The person's pseudonym.</param>
    /// <param name="since">From when on.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    Task<IReadOnlyList<JournalEntry>> By(OrganisationId organisation, string actor, DateTimeOffset since, CancellationToken cancellationToken);

    /// <summary>How often somebody did one of these since a time.</summary>
    Task<int> CountBy(
        OrganisationId organisation, string actor, IReadOnlyList<Act> acts, DateTimeOffset since, CancellationToken cancellationToken);
}
