using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>The way in for every adapter: what arrives is cleaned, redacted and committed before anybody is told that it was taken.</summary>
public sealed class Intake(IStore store, Assistant assistant, TimeProvider time)
{
    /// <summary>Commits an arrival to the inbox, to be handled soon; a double is dropped in silence.</summary>
    /// <param name="arrival">What arrived, verified and translated.</param>
    /// <param name="also">What the adapter keeps in the same transaction; it is left out for a double.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="StoreAwayException">Nothing was kept: the platform must be told to try again.</exception>
    public async Task Take(Arrival arrival, Func<ISession, CancellationToken, Task>? also, CancellationToken cancellationToken)
    {
        // Nobody who wants to write waits for texts to be redacted.
        Arrival cleaned;
        await using (var view = await store.Read(cancellationToken))
            cleaned = await Clean(arrival, view, cancellationToken);

        await using var session = await store.Write(cancellationToken);
        if (!await session.Inbox.Add(cleaned, time.GetUtcNow(), handled: false, result: null, cancellationToken))
            return;
        if (also is not null)
            await also(session, cancellationToken);
        await session.Commit(cancellationToken);
    }

    /// <summary>Handles an arrival inside its request, effects and answer in one transaction; a redelivery gets the stored answer.</summary>
    /// <inheritdoc cref="Take" path="/param"/>
    /// <exception cref="StoreAwayException">Nothing was kept.</exception>
    public async Task<Result> Answer(Arrival arrival, Func<ISession, CancellationToken, Task>? also, CancellationToken cancellationToken)
    {
        Arrival cleaned;
        Questions.Ahead? ahead;
        await using (var view = await store.Read(cancellationToken))
        {
            cleaned = await Clean(arrival, view, cancellationToken);
            ahead = await assistant.LookAhead(cleaned.Event, view, cancellationToken);
        }

        await using var session = await store.Write(cancellationToken);
        if (await session.Inbox.Find(arrival.Adapter, arrival.DeliveryKey, cancellationToken) is { Result: { } stored })
            return stored;
        var handled = await assistant.Handle(cleaned.Event, ahead, session, cancellationToken);
        if (!await session.Inbox.Add(cleaned, time.GetUtcNow(), handled: true, handled.Result, cancellationToken))
            return new Result.Done();
        await session.Send(handled, time.GetUtcNow(), cancellationToken);
        if (also is not null)
            await also(session, cancellationToken);
        await session.Commit(cancellationToken);
        return handled.Result;
    }

    private static async Task<Arrival> Clean(Arrival arrival, ISession session, CancellationToken cancellationToken)
    {
        var owner = await session.Organisations.OwnerOf(arrival.Event.Place.Workspace, cancellationToken);
        return arrival with { Event = Cleaning.Of(arrival.Event, owner?.Settings ?? Usual) };
    }

    private static readonly TeamSettings Usual = new();
}
