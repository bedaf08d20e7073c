using System.Globalization;
using Microsoft.Extensions.Logging;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Installing;

/// <summary>Follows what happens to an installation.</summary>
internal sealed class Lifecycle(Installations installations, IStore store, TimeProvider time, ILogger<Lifecycle> logger)
{
    /// <summary>The app was removed or its token taken back: nothing of the workspace that only the adapter needs is kept.</summary>
    public async Task Removed(string team, CancellationToken cancellationToken)
    {
        await installations.Remove(team, cancellationToken);
        Log.Removed(logger, team);
    }

    /// <summary>Slack dropped events: the minute is kept as a gap, for whoever wonders why something was not seen.</summary>
    public async Task EventsDropped(string team, long? minute, CancellationToken cancellationToken)
    {
        var at = minute ?? time.GetUtcNow().ToUnixTimeSeconds();
        await using var session = await store.Write(cancellationToken);
        await session.Records.Save(SlackNames.Adapter, string.Create(CultureInfo.InvariantCulture, $"gap/{team}/{at:D12}"), "{}"u8.ToArray(), cancellationToken);
        await session.Commit(cancellationToken);
        SlackMetrics.Ignored("events-dropped");
        Log.EventsDropped(logger, team);
    }
}
