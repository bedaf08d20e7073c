using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Serving;

/// <summary>Sees to it that somebody is an admin where nobody has to sign in: the first person of the web chat, whom the dashboard acts for.</summary>
internal static class FirstAdmin
{
    public static async Task Ensure(IStore store, WebWorkspace workspace, OrganisationId organisation, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if ((await session.Contributors.Having(organisation, Role.Admin, cancellationToken)).Count > 0)
            return;
        var (first, account) = (workspace.People[0], new Account(workspace.Workspace, workspace.People[0].Id));
        var known = await session.Contributors.Find(organisation, account, cancellationToken)
            ?? new Contributor(new(Guid.NewGuid().ToString("N")), organisation, first.Name, first.Language, Standing.Member);
        await session.Contributors.Save(known with { Role = Role.Admin }, cancellationToken);
        await session.Contributors.Link(account, known.Id, cancellationToken);
        await session.Commit(cancellationToken);
    }
}
