using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Teams.Receiving;

/// <summary>An emulator makes up its tenant, so that nobody could have linked it: it is given to the only organisation there is.</summary>
internal sealed class EmulatorWorkspaces(IStore store)
{
    public async Task Link(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using (var view = await store.Read(cancellationToken))
        {
            if (await view.Organisations.OwnerOf(workspace, cancellationToken) is not null)
                return;
        }

        await using var session = await store.Write(cancellationToken);
        if (await session.Organisations.All(cancellationToken) is not [var only])
            return;
        await session.Organisations.Link(workspace, only.Id, cancellationToken);
        await session.Commit(cancellationToken);
    }
}
