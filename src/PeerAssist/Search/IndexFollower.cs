using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Search;

/// <summary>Keeps every organisation's search at the head of the store's change feed.</summary>
public sealed class IndexFollower(IStore store, Knowledge knowledge, TimeProvider time, ILogger<IndexFollower> logger) : BackgroundService
{
    private const int Page = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly TaskCompletionSource _caughtUp = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completed once every organisation's search has been at the head of the feed.</summary>
    public Task CaughtUp => _caughtUp.Task;

    /// <summary>Brings all searches to the head of the feed.</summary>
    public async Task Follow(CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        foreach (var organisation in await session.Organisations.All(cancellationToken))
            await Follow(session, organisation.Id, knowledge.Of(organisation.Id).Current, cancellationToken);
    }

    /// <summary>Brings one generation to the head of the feed as the session sees it.</summary>
    public static async Task Follow(ISession session, OrganisationId organisation, Generation generation, CancellationToken cancellationToken)
    {
        var head = await session.Feed.Head(organisation, cancellationToken);

        // What was saved ahead of the store belongs to another store, or to this one before it was restored.
        if (generation.Position > head)
            generation.TryLoad(Stream.Null);
        if (generation.Position == 0)
        {
            await Generations.Fill(generation, session.Feed.All(organisation, cancellationToken), head, progress: null, cancellationToken);
        }

        while (true)
        {
            var changes = await session.Feed.After(organisation, generation.Position, Page, cancellationToken);
            if (changes.Count == 0)
                return;
            var changed = changes.Select(change => change.Answer).Distinct().ToList();
            var put = await session.Feed.Read(organisation, changed, cancellationToken);
            var removed = changed.Except(put.Select(answer => answer.Id)).ToList();
            generation.Apply(put, removed, changes[^1].Position);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.Follow(Patience, time, CatchUp, failure => Log.FollowingFailed(logger, failure), stoppingToken);

    private async Task CatchUp(CancellationToken cancellationToken)
    {
        await Follow(cancellationToken);
        _caughtUp.TrySetResult();
    }
}
