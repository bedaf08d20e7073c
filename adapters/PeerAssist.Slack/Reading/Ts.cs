using System.Globalization;

namespace PeerAssist.Slack.Reading;

/// <summary>Slack's time stamps, which are decimal numbers and ids at once.</summary>
internal static class Ts
{
    private const decimal Latest = 253_402_300_799m;

    /// <summary>The time; decimal arithmetic, because a double loses the last digits that put two messages in order.</summary>
    public static DateTimeOffset? Time(string? ts) =>
        decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= Latest
            ? DateTimeOffset.UnixEpoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond))
            : null;

    /// <summary>Whether this can be a message's id, so that it may be sent back to Slack as one.</summary>
    public static bool IsMessage(string? ts) => ts is { Length: > 10 and < 30 } && ts.Contains('.', StringComparison.Ordinal) && Time(ts) is not null;
}
