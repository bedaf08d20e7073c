using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PeerAssist.Stores;
using PeerAssist.Teams.Activities;

namespace PeerAssist.Teams.Receiving;

/// <summary>
/// Knows what is delivered again under another id: the platform does that when it heard no answer in time, some 15 and 30 seconds
/// later. Within a minute, the same words of the same person in the same conversation are the same message.
/// </summary>
internal sealed class Doubles(IStore store, TimeProvider time) : IDisposable
{
    private const string Prefix = "recent/";

    // Each message leaves one behind, so that two keep up with any load; every one more is opened for nothing.
    private const int SweptAtOnce = 2;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    // Two deliveries of one message can come at the same time.
    private readonly SemaphoreSlim[] _oneAtATime = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <summary>Waits until no other delivery of the same words is being kept; the result is to be disposed when this one is.</summary>
    public async Task<IDisposable> Alone(Incoming incoming, CancellationToken cancellationToken)
    {
        var turn = _oneAtATime[(uint)PrintOf(incoming).GetHashCode(StringComparison.Ordinal) % _oneAtATime.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    /// <summary>The name of what was said: that of the earlier delivery, if there was one just now.</summary>
    public async Task<string> ContentKey(Incoming incoming, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var print = PrintOf(incoming);
        var now = time.GetUtcNow();
        foreach (var minute in new[] { Minute(now), Minute(now) - 1 })
        {
            if (await session.Records.Find(TeamsServices.Adapter, KeyOf(minute, print), cancellationToken) is { } kept
                && Encoding.UTF8.GetString(kept).Split('\n') is [var ticks, var key]
                && now.UtcTicks - long.Parse(ticks, CultureInfo.InvariantCulture) < Window.Ticks)
                return key;
        }

        return incoming.Key;
    }

    /// <summary>Remembers what was said, in the transaction that keeps it, and forgets what is longer ago.</summary>
    public async Task Remember(ISession session, Incoming incoming, string contentKey, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var limit = KeyOf(Minute(now) - 1, "");
        foreach (var (key, _) in await session.Records.Range(TeamsServices.Adapter, Prefix, null, SweptAtOnce, cancellationToken))
        {
            if (string.CompareOrdinal(key, limit) < 0)
                await session.Records.Remove(TeamsServices.Adapter, key, cancellationToken);
        }

        await session.Records.Save(
            TeamsServices.Adapter, KeyOf(Minute(now), PrintOf(incoming)),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks}\n{contentKey}")), cancellationToken);
    }

    public void Dispose()
    {
        foreach (var turn in _oneAtATime)
            turn.Dispose();
    }

    private static long Minute(DateTimeOffset at) => at.ToUnixTimeSeconds() / 60;

    private static string KeyOf(long minute, string print) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{minute:D12}/{print}");

    private static string PrintOf(Incoming incoming) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', incoming.App, incoming.Tenant, incoming.Activity.Conversation!.Id, incoming.Activity.From?.Id, incoming.Activity.Text))));

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
