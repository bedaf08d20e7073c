using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PeerAssist.Slack.Knowing;

/// <summary>Does what follows an acknowledgement and may be lost with the process: views, facts of channels, home tabs.</summary>
internal sealed class Errands(ILogger<Errands> logger) : BackgroundService
{
    private const int MostWaiting = 2_000;
    private const int AtOnce = 8;

    private readonly Channel<(string What, Func<CancellationToken, Task> Do)> _waiting =
        Channel.CreateBounded<(string, Func<CancellationToken, Task>)>(new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Has something done soon; when too much waits, the oldest is dropped.</summary>
    public void Run(string what, Func<CancellationToken, Task> errand) => _waiting.Writer.TryWrite((what, errand));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Work(stoppingToken)));

    private async Task Work(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var (what, errand) in _waiting.Reader.ReadAllAsync(stoppingToken))
            {
                try
                {
                    await errand(stoppingToken);
                }
                catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
                {
                    Log.ErrandFailed(logger, failure, what);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }
}
