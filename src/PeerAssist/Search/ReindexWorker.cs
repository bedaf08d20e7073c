using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Stores;

namespace PeerAssist.Search;

/// <summary>Executes in the running server the rebuilds that anybody asked for.</summary>
public sealed class ReindexWorker(IStore store, Reindex reindex, IndexFollower follower, TimeProvider time, ILogger<ReindexWorker> logger)
    : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly string _name = Guid.NewGuid().ToString("N");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await follower.CaughtUp.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await store.Follow(Patience, time, Work, failure => Log.ReindexFailed(logger, failure), stoppingToken);
    }

    private async Task Work(CancellationToken cancellationToken)
    {
        while (await Claim(cancellationToken) is { } job)
            await Execute(job, cancellationToken);
    }

    private async Task Execute(Job job, CancellationToken cancellationToken)
    {
        try
        {
            await reindex.Execute(job, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.ReindexFailed(logger, failure);
            await using var session = await store.Write(cancellationToken);
            await session.Jobs.Save(job with { State = JobState.Failed, Result = "It failed; the server's log says why." }, time.GetUtcNow(), cancellationToken);
            await session.Commit(cancellationToken);
        }
    }

    // A look costs no write unless there is something to take.
    private async Task<Job?> Claim(CancellationToken cancellationToken)
    {
        await using (var view = await store.Read(cancellationToken))
        {
            var waits = false;
            foreach (var organisation in await view.Organisations.All(cancellationToken))
                waits |= (await view.Jobs.Latest(organisation.Id, 20, cancellationToken)).Any(job => job is { Kind: Reindex.Kind, State: JobState.Waiting or JobState.Running });
            if (!waits)
                return null;
        }

        await using var session = await store.Write(cancellationToken);
        var job = await session.Jobs.Claim([Reindex.Kind], _name, time.GetUtcNow(), Reindex.Lease, cancellationToken);
        await session.Commit(cancellationToken);
        return job;
    }
}
