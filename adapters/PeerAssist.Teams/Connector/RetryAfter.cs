namespace PeerAssist.Teams.Connector;

/// <summary>Reads how long a busy service wants to be left alone.</summary>
internal sealed class RetryAfter(TimeProvider time)
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The time to wait; none when the service did not say, or said what nobody understands.</summary>
    public TimeSpan? Of(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Within(delta),
        { Date: { } date } => Within(date - time.GetUtcNow()),
        _ => null,
    };

    private static TimeSpan Within(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
