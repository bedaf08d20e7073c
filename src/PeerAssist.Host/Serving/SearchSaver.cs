using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Host.Serving;

/// <summary>Saves every search that has changed, from time to time and when the server ends.</summary>
internal sealed partial class SearchSaver(SavedSearch saved, Knowledge knowledge, IndexFollower follower, TimeProvider time, ILogger<SearchSaver> logger)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private readonly Dictionary<OrganisationId, (Generation Generation, int Changes)> _last = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await follower.CaughtUp.WaitAsync(stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
                Save();
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            Save();
        }
    }

    // What is not saved is built at the next start: no reason to end the server.
    private void Save()
    {
        if (!follower.CaughtUp.IsCompletedSuccessfully)
            return;
        foreach (var organisation in knowledge.Organisations)
        {
            var generation = knowledge.Of(organisation).Current;
            var now = (generation, generation.Changes);
            if (_last.GetValueOrDefault(organisation) == now)
                continue;
            try
            {
                saved.Save(organisation, generation);
                _last[organisation] = now;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                NotSaved(logger, failure);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The search could not be saved; the next start may take longer.")]
    private static partial void NotSaved(ILogger logger, Exception failure);
}
