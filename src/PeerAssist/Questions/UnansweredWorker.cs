using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Stores;

namespace PeerAssist.Questions;

/// <summary>Looks after open questions whenever something was committed, at most every few seconds, and when time alone has passed.</summary>
internal sealed class UnansweredWorker(Unanswered unanswered, IStore store, TimeProvider time, ILogger<UnansweredWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        store.Follow(Patience, time, Work, failure => Log.UnansweredFailed(logger, failure), stoppingToken);

    // Grouping the open questions costs more than most commits are worth.
    private async Task Work(CancellationToken cancellationToken)
    {
        await unanswered.Work(cancellationToken);
        await Task.Delay(Pause, time, cancellationToken);
    }
}
