using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

/// <summary>What the contracts share: a store with one organisation, and sessions around what a test does.</summary>
public abstract class StoreContract<TStore> : IAsyncLifetime
    where TStore : StoreUnderTest, new()
{
    protected static readonly OrganisationId Shop = new("shop");
    protected static readonly OrganisationId Rival = new("rival");
    protected static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    protected static readonly ContributorId Ann = new("ann");
    protected static readonly ContributorId Bo = new("bo");
    protected static readonly AnswerId Refund = new("refund");
    protected static readonly AnswerId Parcel = new("parcel");

    protected TStore UnderTest { get; } = new();

    protected IStore Store => UnderTest.Store;

    protected static CancellationToken None => CancellationToken.None;

    public virtual Task InitializeAsync() => Write(async session =>
    {
        await session.Organisations.Save(new(Shop, "The shop", new()), None);
        await session.Organisations.Save(new(Rival, "The rival", new()), None);
    });

    public async Task DisposeAsync() => await UnderTest.DisposeAsync();

    protected Task Write(Func<ISession, Task> act) => Write(Store, act);

    protected static async Task Write(IStore store, Func<ISession, Task> act)
    {
        await using var session = await store.Write(None);
        await act(session);
        await session.Commit(None);
    }

    protected async Task<T> Write<T>(Func<ISession, Task<T>> act)
    {
        await using var session = await Store.Write(None);
        var result = await act(session);
        await session.Commit(None);
        return result;
    }

    protected Task<T> Read<T>(Func<ISession, Task<T>> act) => Read(Store, act);

    protected static async Task<T> Read<T>(IStore store, Func<ISession, Task<T>> act)
    {
        await using var session = await store.Read(None);
        return await act(session);
    }

    protected static Answer Answer(AnswerId id, string text, OrganisationId? organisation = null, ContributorId? author = null) => new(
        id, organisation ?? Shop, Audience.Organisation, AnswerState.NotValidated, author, author?.Value, "en", Noon,
        new Revision(1, new(text), author, Noon));
}
