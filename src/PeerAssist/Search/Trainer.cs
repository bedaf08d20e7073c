using Microsoft.Extensions.Hosting;

namespace PeerAssist.Search;

/// <summary>Learns an organisation's wording anew, beside the searches, when enough of its answers have changed.</summary>
internal sealed class Trainer(Knowledge knowledge, TimeProvider time) : BackgroundService
{
    /// <summary>With which every training starts, so that the same answers give the same search.</summary>
    public const int Seed = 1;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var generations in knowledge.All.Where(generations => !generations.IsRolledBack && generations.Current.NeedsTraining))
                    await Task.Run(() => generations.Current.Train(Seed, stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops; what was not learned now is learned at the next start.
        }
    }
}
