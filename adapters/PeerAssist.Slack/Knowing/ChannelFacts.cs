using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Knowing;

/// <summary>Asks Slack how a channel is and who is in it, and tells the product when that changed.</summary>
internal sealed class ChannelFacts(SlackCalls calls, SlackChannels channels, Intake intake, Errands errands, TimeProvider time)
{
    private const int MostPages = 20;

    private readonly ConcurrentDictionary<ChannelId, bool> _wanted = new();
    private readonly ConcurrentDictionary<ChannelId, string> _told = new();

    /// <summary>Has a channel's facts asked for soon; once however often it is wanted meanwhile.</summary>
    public void Want(Installation installation, ChannelId channel)
    {
        if (_wanted.TryAdd(channel, true))
        {
            errands.Run("facts of a channel", cancellationToken => Ask(installation, channel, cancellationToken));
        }
    }

    /// <summary>Has the facts of every channel asked for that the bot is in.</summary>
    public async Task WantAll(Installation installation, CancellationToken cancellationToken)
    {
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var asked = new JsonObject { ["user"] = installation.BotUser, ["types"] = "public_channel,private_channel,mpim", ["exclude_archived"] = true, ["limit"] = 200, ["cursor"] = cursor };
            if (await calls.Patiently(installation, "users.conversations", asked, cancellationToken) is not SlackAnswer.Ok { Body: var body })
            {
                return;
            }
            foreach (var id in body.List("channels").Select(channel => channel.Text("id")).OfType<string>())
            {
                Want(installation, channels.Channel(installation.Team, id));
            }
            cursor = body.Text("response_metadata", "next_cursor");
            if (cursor is null)
            {
                return;
            }
        }
    }

    private async Task Ask(Installation installation, ChannelId channel, CancellationToken cancellationToken)
    {
        _wanted.TryRemove(channel, out _);
        var id = channels.PresentId(channel);
        var answer = await calls.Patiently(installation, "conversations.info", new JsonObject { ["channel"] = id }, cancellationToken);
        if (answer is not SlackAnswer.Ok { Body: var body } || body.At("channel") is not { } told)
        {
            return;
        }
        var kind = SlackChannels.KindOf(told);
        channels.Learn(channel, kind);
        // Only what members alone may read needs to know them.
        var members = kind is ChannelKind.Public or ChannelKind.Direct ? null : await Members(installation, id, cancellationToken);
        var described = new ChannelDescribed(
            new Place(channel, kind), Bot(installation), time.GetUtcNow(), told.Text("name") ?? "",
            members is null ? null : [.. members.Select(member => SlackNames.Account(installation.Team, member))]);
        await Tell(described, string.Join('|', [kind.ToString(), described.Name, .. members ?? []]), cancellationToken);
    }

    private async Task<IReadOnlyList<string>?> Members(Installation installation, string channel, CancellationToken cancellationToken)
    {
        var members = new List<string>();
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            var asked = new JsonObject { ["channel"] = channel, ["limit"] = 1_000, ["cursor"] = cursor };
            if (await calls.Patiently(installation, "conversations.members", asked, cancellationToken) is not SlackAnswer.Ok { Body: var body })
            {
                return null;
            }
            members.AddRange(body.List("members").Where(member => member.ValueKind == JsonValueKind.String).Select(member => member.GetString()!));
            cursor = body.Text("response_metadata", "next_cursor");
            if (cursor is null)
            {
                members.Sort(StringComparer.Ordinal);
                return members;
            }
        }
        return members;
    }

    private async Task Tell(ChannelDescribed described, string facts, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(facts)));
        var channel = described.Place.Channel;
        if (_told.TryGetValue(channel, out var before) && before == hash)
        {
            return;
        }
        var key = string.Create(CultureInfo.InvariantCulture, $"facts/{channel}/{described.At.UtcTicks}");
        await intake.Take(new Arrival(SlackNames.Adapter, key, key, hash, "asked", described), also: null, cancellationToken);
        _told[channel] = hash;
    }

    private static Person Bot(Installation installation) =>
        new(SlackNames.Account(installation.Team, installation.BotUser), "PeerAssist", null, Standing.Bot);
}
