using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Host.Serving;

/// <summary>Makes sure that there is an organisation and that a workspace is linked to one.</summary>
internal static class FirstOrganisation
{
    /// <summary>The organisation of a server that nobody has told otherwise.</summary>
    public static readonly OrganisationId Default = new("default");

    /// <summary>The only organisation, made when there is none yet.</summary>
    public static async Task<Organisation> Ensure(IStore store, OrganisationId id, string name, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if ((await session.Organisations.All(cancellationToken)) is [var first, ..])
            return first;
        var organisation = new Organisation(id, name, new TeamSettings());
        await session.Organisations.Save(organisation, cancellationToken);
        await session.Commit(cancellationToken);
        return organisation;
    }

    /// <summary>Links a workspace to the organisation unless an admin linked it elsewhere.</summary>
    public static async Task Link(IStore store, WorkspaceId workspace, OrganisationId organisation, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if (await session.Organisations.OwnerOf(workspace, cancellationToken) is not null)
            return;
        await session.Organisations.Link(workspace, organisation, cancellationToken);
        await session.Commit(cancellationToken);
    }
}
