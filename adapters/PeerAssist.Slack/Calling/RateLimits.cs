using System.Collections.Concurrent;

namespace PeerAssist.Slack.Calling;

/// <summary>
/// Slack's limits, kept for each method in each workspace: a bucket that fills at the method's own rate, and a pause when Slack asked for one.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly Dictionary<string, int> PerMinute = new(StringComparer.Ordinal)
    {
        ["chat.postMessage"] = 240,
        ["chat.postEphemeral"] = 100,
        ["chat.update"] = 50,
        ["chat.delete"] = 50,
        ["chat.getPermalink"] = 600,
        ["auth.test"] = 600,
        ["reactions.add"] = 50,
        ["conversations.info"] = 50,
        ["conversations.history"] = 50,
        ["conversations.replies"] = 50,
        ["conversations.members"] = 100,
        ["conversations.open"] = 50,
        ["conversations.list"] = 20,
        ["users.conversations"] = 20,
        ["users.info"] = 100,
        ["bots.info"] = 50,
        ["views.open"] = 100,
        ["views.update"] = 100,
        ["views.publish"] = 100,
        ["apps.connections.open"] = 20,
        ["oauth.v2.access"] = 100,
    };

    // One message a second and channel, with room for the two or three that belong together.
    private const int PerChannel = 60;
    private const int ChannelBurst = 3;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();

    /// <summary>Takes leave to call now; otherwise how long to wait, and nothing is taken.</summary>
    public TimeSpan? Take(string method, string team, string? channel)
    {
        var now = time.GetUtcNow();
        Forget(now);
        var rate = PerMinute.GetValueOrDefault(method, 20);
        var whole = _buckets.GetOrAdd($"{method} {team}", _ => new(rate, Math.Max(1, rate / 4), now));
        var paced = channel is not null && method == "chat.postMessage"
            ? _buckets.GetOrAdd($"{method} {team} {channel}", _ => new(PerChannel, ChannelBurst, now))
            : null;
        lock (whole)
        {
            var wait = whole.Wait(now);
            if (paced is not null)
            {
                var own = paced.Wait(now);
                wait = own > wait ? own : wait;
            }
            if (wait > TimeSpan.Zero)
            {
                return whole.Later(now, wait);
            }
            whole.Spend(now);
            paced?.Spend(now);
            return null;
        }
    }

    /// <summary>Slack asked to wait: nothing of this method goes out before.</summary>
    public void Pause(string method, string team, TimeSpan wait)
    {
        var now = time.GetUtcNow();
        var rate = PerMinute.GetValueOrDefault(method, 20);
        var bucket = _buckets.GetOrAdd($"{method} {team}", _ => new(rate, Math.Max(1, rate / 4), now));
        lock (bucket)
        {
            bucket.Pause(now + wait);
        }
    }

    private void Forget(DateTimeOffset now)
    {
        if (_buckets.Count <= MostKept)
        {
            return;
        }
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsFull(now))
            {
                _buckets.TryRemove(key, out _);
            }
        }
    }

    private sealed class Bucket(int perMinute, int burst, DateTimeOffset start)
    {
        private readonly TimeSpan _apart = TimeSpan.FromMinutes(1.0 / perMinute);
        private double _left = burst;
        private DateTimeOffset _at = start;
        private DateTimeOffset _until = start;
        private DateTimeOffset _promised = start;

        public TimeSpan Wait(DateTimeOffset now)
        {
            if (now < _until)
            {
                return _until - now;
            }
            var left = Left(now);
            return left >= 1 ? TimeSpan.Zero : TimeSpan.FromMinutes((1 - left) / perMinute);
        }

        /// <summary>Who has to wait is called in turn: if all of them came back at once, all but one would have to go again.</summary>
        public TimeSpan Later(DateTimeOffset now, TimeSpan wait)
        {
            _promised = now + wait > _promised + _apart ? now + wait : _promised + _apart;
            return _promised - now;
        }

        public void Spend(DateTimeOffset now) => (_left, _at) = (Left(now) - 1, now);

        public void Pause(DateTimeOffset until) => _until = until > _until ? until : _until;

        public bool IsFull(DateTimeOffset now) => now >= _until && Left(now) >= burst;

        private double Left(DateTimeOffset now) => Math.Min(burst, _left + Math.Max(0, (now - _at).TotalMinutes) * perMinute);
    }
}
