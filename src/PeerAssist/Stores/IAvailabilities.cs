using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>When people may be asked for help.</summary>
public interface IAvailabilities
{
    /// <summary>What the person said; <see cref="Availability.Unsaid"/> when nothing.</summary>
    Task<Availability> Of(ContributorId contributor, CancellationToken cancellationToken);

    /// <summary>Whether anybody at all may be asked.</summary>
    Task<bool> Any(CancellationToken cancellationToken);

    /// <summary>Keeps what a known person says in the place of what was said before.</summary>
    Task Save(ContributorId contributor, Availability availability, CancellationToken cancellationToken);

    /// <summary>Removes what the person said.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
