using System.Collections.Concurrent;

namespace PeerAssist.Teams.Sending;

/// <summary>Keeps our sendings within what a conversation takes, so that the platform need not refuse any.</summary>
internal sealed class Pace(TimeProvider time)
{
    /// <summary>The least time between two drawings of one message: votes that come together are shown together.</summary>
    public static readonly TimeSpan BetweenUpdates = TimeSpan.FromSeconds(2);

    private const int MostConversations = 10_000;

    private static readonly (TimeSpan Time, int Most)[] Limits =
    [
        (TimeSpan.FromSeconds(1), 5), (TimeSpan.FromSeconds(30), 40), (TimeSpan.FromHours(1), 1_200),
    ];

    private readonly ConcurrentDictionary<string, Queue<long>> _sent = new();
    private readonly ConcurrentDictionary<string, long> _updated = new();

    /// <summary>How long a new message to a conversation has to wait; when it need not, it is counted.</summary>
    public TimeSpan? BeforeSending(string conversation)
    {
        if (_sent.Count > MostConversations)
            _sent.Clear();
        var sent = _sent.GetOrAdd(conversation, _ => new());
        lock (sent)
        {
            while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Limits[^1].Time)
                sent.Dequeue();
            var wait = Limits.Select(limit => Wait(sent, limit)).Max();
            if (wait > TimeSpan.Zero)
                return wait;
            sent.Enqueue(time.GetTimestamp());
            return null;
        }
    }

    /// <summary>How long a new drawing of a message has to wait; when it need not, it is counted.</summary>
    public TimeSpan? BeforeUpdating(string conversation, string message)
    {
        var key = $"{conversation}\n{message}";
        if (_updated.TryGetValue(key, out var last) && BetweenUpdates - time.GetElapsedTime(last) is { Ticks: > 0 } wait)
            return wait;
        if (_updated.Count > MostConversations)
            _updated.Clear();
        _updated[key] = time.GetTimestamp();
        return null;
    }

    private TimeSpan Wait(Queue<long> sent, (TimeSpan Time, int Most) limit)
    {
        var within = sent.Where(at => time.GetElapsedTime(at) < limit.Time).ToArray();
        return within.Length < limit.Most ? TimeSpan.Zero : limit.Time - time.GetElapsedTime(within[^limit.Most]);
    }
}
