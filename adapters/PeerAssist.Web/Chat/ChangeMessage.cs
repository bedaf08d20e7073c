using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Stores;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Replies;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Chat;

/// <summary>Changes or deletes a message of one's own; what came of it in the product follows.</summary>
internal sealed class ChangeMessage(IStore store, Intake intake, TimeProvider time, Refusals refusals)
{
    public async Task<IResult> Edit(HttpContext http, string channel, string id, CancellationToken cancellationToken)
    {
        var sent = await Sent<Rewritten>.Read(http);
        if (sent.Content is not { } rewritten)
            return refusals.Give(http, sent.Status, sent.Fault);
        if (!Keys.Fit(rewritten.Id))
            return refusals.Give(http, 400, "error.not-json");
        if (Wording.Read(rewritten.Text, out var fault) is not { } wording)
            return refusals.Give(http, 400, fault);
        return await Change(http, channel, id, rewritten.Id!, sent.Hash,
            message => message with { Text = wording.Text, Edited = time.GetUtcNow() },
            (place, by, at) => new MessageEdited(place, by, at, new(id), wording.Asked, wording.Mentions),
            cancellationToken);
    }

    public Task<IResult> Delete(HttpContext http, string channel, string id, CancellationToken cancellationToken) =>
        Change(http, channel, id, id, "",
            message => message with { Text = "", Gone = true, Reactions = [] },
            (place, by, at) => new MessageDeleted(place, by, at, new(id)),
            cancellationToken);

    private async Task<IResult> Change(
        HttpContext http, string channel, string id, string key, string hash,
        Func<WebMessage, WebMessage> change, Func<Place, Person, DateTimeOffset, ChatEvent> tell, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        if (visitor.Channel(channel) is not { } where)
            return refusals.UnknownChannel(http);
        if (await Find(channel, id, cancellationToken) is not { Gone: false } message || !message.IsSeenBy(visitor.Id))
            return refusals.UnknownMessage(http);
        if (message.By != visitor.Id)
            return refusals.Give(http, 403, "error.not-yours");

        var what = tell(visitor.Workspace.PlaceIn(where, message.Thread), visitor.Known, time.GetUtcNow());
        await intake.Take(Keys.Arrival(what, http.Request.Method, key, hash), Keep, cancellationToken);
        return Wire.Json(MessageView.Of(await Find(channel, id, cancellationToken) ?? message, _ => null));

        async Task Keep(ISession session, CancellationToken token)
        {
            var shelf = new Shelf(session);
            if (await shelf.Find(channel, id, token) is { Gone: false } current)
                await shelf.Save(change(current), token);
        }
    }

    private async Task<WebMessage?> Find(string channel, string id, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        return await new Shelf(session).Find(channel, id, cancellationToken);
    }

    /// <param name="Id">Names the change, so that sending it again changes nothing.</param>
    internal sealed record Rewritten(string? Id, string? Text);
}
