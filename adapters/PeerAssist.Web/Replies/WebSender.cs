using Microsoft.Extensions.Logging;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Stores;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Replies;

/// <summary>
/// Puts the bot's replies among the chat's messages. A reply is named by its sending, so that sending it again finds it there already.
/// </summary>
internal sealed class WebSender(IStore store, TimeProvider time, ILogger<WebSender> log) : IChatSender
{
    public string Adapter => WebWorkspace.Adapter;

    public async Task<Sending> Send(Reply reply, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = await store.Write(cancellationToken);
            var shelf = new Shelf(session);
            var message = reply.Replaces is { } replaced
                ? await Redraw(shelf, replaced, reply, cancellationToken)
                : await shelf.Add(Draw(reply), cancellationToken);
            if (message is null)
                return new Sending.Refused("The message that is to be drawn anew is not there.");
            await session.Commit(cancellationToken);
            return new Sending.Sent(new(message.Id));
        }
        catch (StoreAwayException away)
        {
            return new Sending.Later(null, away.Message);
        }
#pragma warning disable CA1031 // An edge: whatever the store's trouble is, sending again is safe here.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Log.ReplyNotKept(log, fault);
            return new Sending.Later(null, fault.Message);
        }
    }

    public async Task<Lookup> Find(Reply reply, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var id = reply.Replaces?.Value ?? reply.OutboxId;
        return await new Shelf(session).Find(reply.Place.Channel.NativeId, id, cancellationToken) is { } message
            && (reply.Replaces is null || message.IsDrawn(reply))
            ? new Lookup.Found(new(message.Id))
            : new Lookup.Missing();
    }

    private static async Task<WebMessage?> Redraw(Shelf shelf, MessageId replaced, Reply reply, CancellationToken cancellationToken)
    {
        if (await shelf.Find(reply.Place.Channel.NativeId, replaced.Value, cancellationToken) is not { } message)
            return null;
        message = message.Drawn(reply);
        await shelf.Save(message, cancellationToken);
        return message;
    }

    private WebMessage Draw(Reply reply) =>
        new WebMessage(reply.OutboxId, reply.Place.Channel.NativeId, reply.Place.Thread?.Value, By: null, time.GetUtcNow(), "")
        {
            OnlyFor = reply.OnlyFor?.UserId,
        }.Drawn(reply);
}
