using System.Collections.Concurrent;
using PeerAssist.Chat;

namespace PeerAssist.Slack.Sending;

/// <summary>Lets a message change at most every three seconds: votes that come in between are shown together.</summary>
internal sealed class UpdatePace(TimeProvider time)
{
    private const int MostKept = 5_000;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<(ChannelId, MessageId), DateTimeOffset> _last = new();

    /// <summary>How long the message must stay as it is; none when it may change now.</summary>
    public TimeSpan? Wait(ChannelId channel, MessageId message) =>
        _last.TryGetValue((channel, message), out var last) && last + Apart - time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : null;

    public void Changed(ChannelId channel, MessageId message)
    {
        var now = time.GetUtcNow();
        if (_last.Count >= MostKept)
        {
            foreach (var (key, at) in _last)
            {
                if (now - at > Apart)
                {
                    _last.TryRemove(key, out _);
                }
            }
        }
        _last[(channel, message)] = now;
    }
}
