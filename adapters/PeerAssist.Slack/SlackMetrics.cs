using System.Diagnostics.Metrics;

namespace PeerAssist.Slack;

/// <summary>Counts for the operator.</summary>
internal static class SlackMetrics
{
    public const string MeterName = "PeerAssist.Slack";

    // Slack may invent kinds at any time; their names must not fill the metric.
    private static readonly string[] Known =
    [
        "event_callback", "url_verification", "app_rate_limited", "block_actions", "view_submission", "view_closed", "message_action", "shortcut", "command",
    ];

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>("peerassist.slack.deliveries", description: "Deliveries by kind.");
    private static readonly Counter<long> Unused = Meter.CreateCounter<long>("peerassist.slack.ignored", description: "Deliveries that led to nothing, by reason.");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("peerassist.slack.calls", description: "Calls of the Web API, by what came of them.");

    public static void Received(string kind) => Deliveries.Add(1, new KeyValuePair<string, object?>("kind", Known.Contains(kind) ? kind : "other"));

    public static void Ignored(string reason) => Unused.Add(1, new KeyValuePair<string, object?>("reason", reason));

    public static void Called(string outcome) => Calls.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}
