namespace PeerAssist.Chat;

/// <summary>How long to wait before trying again: doubling from half a second to a minute.</summary>
internal static class Backoff
{
    public static TimeSpan After(int tries) => TimeSpan.FromSeconds(Math.Min(60, 0.5 * Math.Pow(2, Math.Min(tries, 10))));
}
