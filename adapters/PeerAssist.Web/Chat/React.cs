using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Stores;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Workspaces;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Chat;

/// <summary>Puts an emoji on a message or takes it away; the product is told of those that are votes.</summary>
internal sealed class React(IStore store, Intake intake, TimeProvider time, Refusals refusals)
{
    public async Task<IResult> Put(HttpContext http, string channel, string id, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        if (visitor.Channel(channel) is not { } where)
            return refusals.UnknownChannel(http);
        var sent = await Sent<Reacting>.Read(http);
        if (sent.Content is not { } reacting)
            return refusals.Give(http, sent.Status, sent.Fault);
        if (!Keys.Fit(reacting.Id) || !Emoji.IsKnown(reacting.Emoji))
            return refusals.Give(http, 400, "error.not-json");
        if (await Find(channel, id, cancellationToken) is not { Gone: false } message || !message.IsSeenBy(visitor.Id))
            return refusals.UnknownMessage(http);

        if (Emoji.VerdictOf(reacting.Emoji!) is { } verdict)
        {
            var what = new Reacted(Place(visitor, where, message), visitor.Known, time.GetUtcNow(), new(id), verdict, reacting.Added);
            await intake.Take(Keys.Arrival(what, "react", reacting.Id!, sent.Hash), Keep, cancellationToken);
        }
        else
        {
            await using var session = await store.Write(cancellationToken);
            await Keep(session, cancellationToken);
            await session.Commit(cancellationToken);
        }

        return Results.NoContent();

        async Task Keep(ISession session, CancellationToken token)
        {
            var shelf = new Shelf(session);
            if (await shelf.Find(channel, id, token) is { Gone: false } current)
                await shelf.Save(current.React(reacting.Emoji!, visitor.Id, reacting.Added), token);
        }
    }

    private static Place Place(Visitor visitor, WebChannel where, WebMessage message) => visitor.Workspace.PlaceIn(where, message.Thread);

    private async Task<WebMessage?> Find(string channel, string id, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        return await new Shelf(session).Find(channel, id, cancellationToken);
    }

    internal sealed record Reacting(string? Id, string? Emoji, bool Added);
}
