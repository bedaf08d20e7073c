using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Opens the store for whoever looks at a page.</summary>
internal sealed class Visits(IStore store)
{
    public async Task<Visit> Open(HttpContext http)
    {
        var viewer = http.Viewer();
        var session = await store.Read(http.RequestAborted);
        var organisation = await session.Organisations.OwnerOf(viewer.Person.Account.Workspace, http.RequestAborted)
            ?? throw new InvalidOperationException("The dashboard's workspace is not linked to an organisation.");
        var by = await session.Contributors.Find(organisation.Id, viewer.Person.Account, http.RequestAborted)
            ?? new Contributor(new(""), organisation.Id, viewer.Person.Name, viewer.Language, viewer.Person.Standing);
        return new(session, viewer, organisation, await Readers.Of(session, by, viewer.Place, onlyThePerson: true, http.RequestAborted));
    }
}

/// <summary>A view of the store as one person may see it.</summary>
/// <param name="Session">The view.</param>
/// <param name="Viewer">Who looks.</param>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="Readers">What the person may read.</param>
internal sealed record Visit(ISession Session, Viewer Viewer, Organisation Organisation, Readership Readers) : IAsyncDisposable
{
    public OrganisationId Owner => Organisation.Id;

    public ValueTask DisposeAsync() => Session.DisposeAsync();
}
