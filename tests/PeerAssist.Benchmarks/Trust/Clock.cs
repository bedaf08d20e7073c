namespace PeerAssist.Benchmarks.Trust;

/// <summary>The simulated time.</summary>
internal sealed class Clock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    public void MoveTo(DateTimeOffset moment) => _now = moment;

    public void Pass(TimeSpan time) => _now += time;
}
