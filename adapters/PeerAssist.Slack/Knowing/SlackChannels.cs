using System.Collections.Concurrent;
using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Slack.Receiving;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Knowing;

/// <summary>What is known of channels: who can see them, and the ids they had before they were shared.</summary>
internal sealed class SlackChannels(IStore store, TimeProvider time)
{
    private const int MostKept = 20_000;

    /// <summary>For how long a channel's facts are believed before they are asked for again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<ChannelId, (ChannelKind Kind, DateTimeOffset Read)> _kinds = new();
    private readonly ConcurrentDictionary<(string Team, string Id), string> _lasting = new();
    private readonly ConcurrentDictionary<(string Team, string Id), string> _present = new();
    private bool _aliasesRead;

    /// <summary>A channel by the id that an event tells, under the id it is known by for good.</summary>
    public ChannelId Channel(string team, string id) => SlackNames.Channel(team, _lasting.GetValueOrDefault((team, id), id));

    /// <summary>The id under which Slack knows a channel today.</summary>
    public string PresentId(ChannelId channel) => _present.GetValueOrDefault((channel.Workspace.NativeId, channel.NativeId), channel.NativeId);

    /// <summary>Who can see the channel; unknown until Slack told it.</summary>
    public ChannelKind Kind(ChannelId channel) => _kinds.TryGetValue(channel, out var known) ? known.Kind : ChannelKind.Unknown;

    /// <summary>Whether the facts are to be asked for again.</summary>
    public bool IsStale(ChannelId channel) => !_kinds.TryGetValue(channel, out var known) || time.GetUtcNow() - known.Read >= Fresh;

    public void Learn(ChannelId channel, ChannelKind kind)
    {
        if (_kinds.Count >= MostKept)
        {
            _kinds.Clear();
        }
        _kinds[channel] = (kind, time.GetUtcNow());
    }

    /// <summary>The channel may be seen by others than before: nothing known of it is believed until Slack was asked.</summary>
    public void Doubt(ChannelId channel) => _kinds.TryRemove(channel, out _);

    /// <summary>A channel got another id, as happens when it is shared; it stays the same channel to us.</summary>
    public async Task Rename(string team, string before, string after, CancellationToken cancellationToken)
    {
        var lasting = Channel(team, before).NativeId;
        await using var session = await store.Write(cancellationToken);
        await session.Records.Save(SlackNames.Adapter, $"alias/{team}/{after}", JsonSerializer.SerializeToUtf8Bytes(lasting), cancellationToken);
        await session.Records.Save(SlackNames.Adapter, $"present/{team}/{lasting}", JsonSerializer.SerializeToUtf8Bytes(after), cancellationToken);
        await session.Commit(cancellationToken);
        _lasting[(team, after)] = lasting;
        _present[(team, lasting)] = after;
        Doubt(SlackNames.Channel(team, lasting));
    }

    /// <summary>Reads the ids that changed, once after a start.</summary>
    public async Task ReadAliases(CancellationToken cancellationToken)
    {
        if (_aliasesRead)
        {
            return;
        }
        await using var session = await store.Read(cancellationToken);
        await Read(session, "alias/", _lasting, cancellationToken);
        await Read(session, "present/", _present, cancellationToken);
        _aliasesRead = true;
    }

    /// <summary>Who can see a channel, as <c>conversations.info</c> tells it.</summary>
    internal static ChannelKind KindOf(JsonElement channel) => true switch
    {
        _ when channel.Is("is_im") => ChannelKind.Direct,
        _ when channel.Is("is_ext_shared") || channel.Is("is_pending_ext_shared") => ChannelKind.Shared,
        _ when channel.Is("is_mpim") => ChannelKind.Group,
        // A channel of several workspaces of one enterprise is read by others than this workspace.
        _ when channel.Is("is_private") || channel.Is("is_org_shared") => ChannelKind.Private,
        _ => ChannelKind.Public,
    };

    private static async Task Read(
        ISession session, string prefix, ConcurrentDictionary<(string Team, string Id), string> into, CancellationToken cancellationToken)
    {
        foreach (var (key, value) in await session.Records.Range(SlackNames.Adapter, prefix, null, 10_000, cancellationToken))
        {
            var parts = key.Split('/');
            into[(parts[1], parts[2])] = JsonSerializer.Deserialize<string>(value)!;
        }
    }
}
