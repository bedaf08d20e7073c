using System.Collections.Concurrent;
using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
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

    /// <summary>The event as far as it may have an effect in its channel; none when it may have none.</summary>
    public async Task<ChatEvent?> Allow(ChatEvent happened, CancellationToken cancellationToken)
    {
        // What takes something back, and what is only known, is always followed.
        if (happened is MessageDeleted or MembersChanged or ChannelDescribed || happened.Place.Kind == ChannelKind.Direct)
        {
            return happened;
        }
        var behaviour = await Of(happened.Place.Channel, cancellationToken);
        if (happened is MessagePosted { Addressed: false, Place.Thread: null } talk)
        {
            return Overheard(talk, behaviour);
        }
        var allowed = happened.Place.Kind == ChannelKind.Shared ? behaviour.AmongCompanies : behaviour.Manner != Manner.Off || happened is MessageEdited;
        return allowed ? happened : null;
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

    // Talk that does not address the bot is none of its business and is not kept, unless an admin wants it to speak up; never where
    // it is not known who reads along.
    private static MessagePosted? Overheard(MessagePosted talk, Behaviour behaviour) =>
        behaviour.Initiative is not null && talk.Place.Kind is ChannelKind.Public or ChannelKind.Private or ChannelKind.Group
            && talk.By.Standing == Standing.Member
            ? talk with { Initiative = behaviour.Initiative }
            : null;

    private static string Key(ChannelId channel) => $"behaviour/{channel.Workspace.NativeId}/{channel.NativeId}";
}
