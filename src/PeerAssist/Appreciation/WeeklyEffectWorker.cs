using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace PeerAssist.Appreciation;

/// <summary>Looks every few minutes whether an author is due to hear what the answers did.</summary>
internal sealed class WeeklyEffectWorker(WeeklyEffect effect, TimeProvider time, ILogger<WeeklyEffectWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await effect.Work(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Log.EffectFailed(logger, failure);
            }

            await Task.Delay(Between, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
