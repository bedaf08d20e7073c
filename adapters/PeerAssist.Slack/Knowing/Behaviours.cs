using System.Collections.Concurrent;
using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Knowing;

/// <summary>
/// What the bot does where. Unless an admin decides otherwise it answers mentions, and keeps quiet where other companies read along.
/// </summary>
internal sealed class Behaviours(IStore store, TimeProvider time)
{
    private const int MostKept = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ChannelId, (Behaviour Behaviour, DateTimeOffset Read)> _read = new();

    /// <summary>Whether an event may have an effect in its channel.</summary>
    public async Task<bool> Allow(ChatEvent happened, CancellationToken cancellationToken)
    {
        // What takes something back, and what is only known, is always followed.
        if (happened is MessageDeleted or MembersChanged or ChannelDescribed || happened.Place.Kind == ChannelKind.Direct)
        {
            return true;
        }
        if (happened is MessagePosted { Addressed: false, Place.Thread: null })
        {
            // Talk that neither addresses the bot nor stands in a thread is none of our business and is not kept.
            return false;
        }
        var behaviour = await Of(happened.Place.Channel, cancellationToken);
        return happened.Place.Kind == ChannelKind.Shared ? behaviour.AmongCompanies : behaviour.Answers || happened is MessageEdited;
    }

    public async Task<Behaviour> Of(ChannelId channel, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_read.TryGetValue(channel, out var known) && now - known.Read < Fresh)
        {
            return known.Behaviour;
        }
        await using var session = await store.Read(cancellationToken);
        var record = await session.Records.Find(SlackNames.Adapter, Key(channel), cancellationToken);
        var behaviour = record is null ? new Behaviour() : JsonSerializer.Deserialize<Behaviour>(record)!;
        if (_read.Count >= MostKept)
        {
            _read.Clear();
        }
        _read[channel] = (behaviour, now);
        return behaviour;
    }

    public async Task Decide(ChannelId channel, Behaviour behaviour, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Records.Save(SlackNames.Adapter, Key(channel), JsonSerializer.SerializeToUtf8Bytes(behaviour), cancellationToken);
        await session.Commit(cancellationToken);
        _read.TryRemove(channel, out _);
    }

    private static string Key(ChannelId channel) => $"behaviour/{channel.Workspace.NativeId}/{channel.NativeId}";
}
