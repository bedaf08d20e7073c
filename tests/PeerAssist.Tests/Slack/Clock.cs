namespace PeerAssist.Tests.Slack;

/// <summary>A clock that stands where the test puts it.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public static Clock At(long seconds) => new(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
