using PeerAssist.Answers;
using PeerAssist.Appreciation;
using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Thanks for answers, and what answers did for colleagues. No count is by who asked.</summary>
public interface IThanks
{
    /// <summary>Keeps the thanks.</summary>
    /// <returns>False when the person has thanked for the answer before: nothing is kept.</returns>
    Task<bool> Add(Thank thank, CancellationToken cancellationToken);

    /// <summary>When somebody last thanked for an answer.</summary>
    Task<DateTimeOffset?> Last(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken);

    /// <summary>Whether a person has thanked for an answer.</summary>
    Task<bool> Has(OrganisationId organisation, AnswerId answer, ContributorId by, CancellationToken cancellationToken);

    /// <summary>What an author's answers did from one time on and before another.</summary>
    Task<Effect> Of(OrganisationId organisation, ContributorId author, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>The authors whose answers helped anybody in that span, in the order of their ids.</summary>
    Task<IReadOnlyList<ContributorId>> Helpers(OrganisationId organisation, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken);

    /// <summary>Keeps that an author was told of everything before a time.</summary>
    /// <returns>False when the author was told of it before.</returns>
    Task<bool> Told(ContributorId author, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Removes the person; the thanks go on counting, without a name.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
