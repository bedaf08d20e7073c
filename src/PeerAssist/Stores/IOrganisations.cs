using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>Organisations and the workspaces linked to them.</summary>
public interface IOrganisations
{
    Task<IReadOnlyList<Organisation>> All(CancellationToken cancellationToken);

    Task<Organisation?> Find(OrganisationId id, CancellationToken cancellationToken);

    /// <summary>Adds the organisation or replaces its name and settings.</summary>
    Task Save(Organisation organisation, CancellationToken cancellationToken);

    /// <summary>The organisation that a workspace is linked to.</summary>
    Task<Organisation?> OwnerOf(WorkspaceId workspace, CancellationToken cancellationToken);

    /// <summary>Links a workspace, away from the organisation it was linked to before.</summary>
    Task Link(WorkspaceId workspace, OrganisationId organisation, CancellationToken cancellationToken);

    Task Unlink(WorkspaceId workspace, CancellationToken cancellationToken);

    Task<IReadOnlyList<WorkspaceId>> WorkspacesOf(OrganisationId organisation, CancellationToken cancellationToken);
}
