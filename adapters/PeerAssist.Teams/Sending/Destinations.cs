using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Teams.Activities;
using PeerAssist.Teams.Connector;
using PeerAssist.Teams.Memory;

namespace PeerAssist.Teams.Sending;

/// <summary>Finds the way to where a reply belongs: its conversation, or the chat with the one person who may see it.</summary>
internal sealed class Destinations(IStore store, TeamsRecords records, ITeamsConnector connector, IOptions<TeamsOptions> options)
{
    /// <summary>The destination; or why there is none, and whether there may be one later.</summary>
    public async Task<(Destination? Destination, string Reason, bool Again)> Of(Reply reply, CancellationToken cancellationToken)
    {
        if (await records.Find(reply.Place.Channel, cancellationToken) is not { } reference)
            return (null, "the bot was never heard of in this conversation", false);
        if (reference.Stopped is { } stopped)
            return (null, stopped, false);
        if (WireOf(reference) is not { } wire)
            return (null, "the bot of this conversation is not configured any more", false);
        if (reply is { OnlyFor: { } person, Place.Kind: not ChannelKind.Direct })
            return await ChatWith(person, reference, wire, cancellationToken);
        return (new(
            wire, reply.Place.Channel, ActivityPlace.ConversationOf(reply.Place), reference.Tenant, reference.Bot,
            NewThread: reply is { Replaces: null, Place: { Thread: null, Kind: ChannelKind.Team or ChannelKind.Private or ChannelKind.Shared } },
            await AskerOf(reply, cancellationToken)), "", false);
    }

    public Task Stop(ChannelId conversation, string reason, CancellationToken cancellationToken) =>
        records.Stop(conversation, reason, cancellationToken);

    public Task Forget(Account person, CancellationToken cancellationToken) => records.ForgetChat(person, cancellationToken);

    /// <summary>Which bot speaks in a conversation; an emulator's wants none.</summary>
    public Wire? WireOf(Reference reference)
    {
        if (reference.App.Length == 0)
            return new(null, reference.ServiceUrl);
        var bot = options.Value.Bots.FirstOrDefault(bot =>
            bot.AppId == reference.App && string.Equals(bot.TenantId, reference.Tenant, StringComparison.OrdinalIgnoreCase));
        return bot is null ? null : new(bot, reference.ServiceUrl);
    }

    /// <summary>Opens the chat with a person; opening it again gives the same one.</summary>
    private async Task<(Destination?, string, bool)> ChatWith(Account person, Reference near, Wire wire, CancellationToken cancellationToken)
    {
        var chat = await records.ChatWith(person, cancellationToken);
        if (chat is null)
        {
            var member = (await records.Find(person, cancellationToken))?.MemberId;
            var answer = await connector.Create(wire, Opening(near, string.IsNullOrEmpty(member) ? person.UserId : member), cancellationToken);
            if (answer is not ConnectorAnswer.Taken { Id: { } opened })
                return (null, $"no chat with the person could be opened: {answer}", answer is ConnectorAnswer.NotSent or ConnectorAnswer.Lost or ConnectorAnswer.Refused { Status: 412 or 429 or >= 500 });
            await using var session = await store.Write(cancellationToken);
            await TeamsRecords.KeepChat(session, person, opened, cancellationToken);
            await TeamsRecords.Keep(
                session, new(person.Workspace, opened), near with { Kind = ChannelKind.Direct, Team = null, Name = "" }, cancellationToken);
            await session.Commit(cancellationToken);
            chat = opened;
        }

        var channel = new ChannelId(person.Workspace, chat);
        var stopped = (await records.Find(channel, cancellationToken))?.Stopped;
        return stopped is null
            ? (new(wire, channel, chat, near.Tenant, near.Bot, NewThread: false, Refreshes: null), "", false)
            : (null, stopped, false);
    }

    private static JsonObject Opening(Reference near, string member) => new()
    {
        ["isGroup"] = false,
        ["bot"] = new JsonObject { ["id"] = near.Bot },
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
        ["tenantId"] = near.Tenant,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = near.Tenant } },
    };

    /// <summary>The asker sees the card in the asker's own language and with the asker's own vote.</summary>
    private async Task<string?> AskerOf(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Body is not AnswerBody body)
            return null;
        await using var session = await store.Read(cancellationToken);
        if (await session.Organisations.OwnerOf(reply.Place.Workspace, cancellationToken) is not { } owner
            || await session.Questions.Find(owner.Id, body.Question, cancellationToken) is not { } question)
            return null;
        foreach (var account in await session.Contributors.AccountsOf(question.Asker, cancellationToken))
        {
            if (account.Workspace == reply.Place.Workspace && await records.Find(account, cancellationToken) is { MemberId.Length: > 0 } known)
                return known.MemberId;
        }

        return null;
    }
}
