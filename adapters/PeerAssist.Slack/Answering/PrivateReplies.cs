using System.Collections.Concurrent;
using System.Text.Json;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Answering;

/// <summary>
/// Where private replies can be redrawn: Slack gives an address with each press in one, good for half an hour. Whoever has it can write
/// there, so it is kept in memory only.
/// </summary>
internal sealed class PrivateReplies(TimeProvider time)
{
    private const int MostKept = 5_000;
    private const int MostUses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(29);

    private readonly ConcurrentDictionary<string, Address> _addresses = new();

    public void Learn(JsonElement payload, ButtonValue value)
    {
        if (value.Question is not { } question || !payload.Is("container", "is_ephemeral") || !Uri.TryCreate(payload.Text("response_url"), UriKind.Absolute, out var address))
        {
            return;
        }
        if (_addresses.Count >= MostKept)
        {
            _addresses.Clear();
        }
        _addresses[question] = new(address, time.GetUtcNow(), 0);
    }

    /// <summary>The address at which the reply to a question can be redrawn; none when nobody pressed anything in it lately.</summary>
    public Uri? Of(string question)
    {
        if (!_addresses.TryGetValue(question, out var known) || known.Uses >= MostUses || time.GetUtcNow() - known.At >= Life)
        {
            _addresses.TryRemove(question, out _);
            return null;
        }
        _addresses[question] = known with { Uses = known.Uses + 1 };
        return known.Where;
    }

    private sealed record Address(Uri Where, DateTimeOffset At, int Uses);
}
