using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Drops what was handled and sent once no platform can deliver it a second time any more.</summary>
public sealed class Housekeeper(IStore store, TimeProvider time, ILogger<Housekeeper> logger) : BackgroundService
{
    /// <summary>For so long a double is known as one: longer than any platform redelivers.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromDays(7);

    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <summary>Drops what is old enough now.</summary>
    public async Task Tidy(CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        var before = time.GetUtcNow() - Memory;
        if (await session.Inbox.Purge(before, cancellationToken) + await session.Outbox.Purge(before, cancellationToken) > 0)
            await session.Commit(cancellationToken);
        await store.Scrub(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Tidy(stoppingToken);
                await Task.Delay(Between, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Log.TidyingFailed(logger, failure);
                await Task.Delay(Between, time, stoppingToken);
            }
        }
    }
}
