using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Stores;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Replies;

namespace PeerAssist.Web.Chat;

/// <summary>Keeps what a person wrote and tells the product of it, in one transaction.</summary>
internal sealed class PostMessage(IStore store, Intake intake, TimeProvider time, Refusals refusals)
{
    public async Task<IResult> Post(HttpContext http, string channel, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        if (visitor.Channel(channel) is not { } place)
            return refusals.UnknownChannel(http);
        var sent = await Sent<Written>.Read(http);
        if (sent.Content is not { } written)
            return refusals.Give(http, sent.Status, sent.Fault);
        if (!Keys.Fit(written.Id))
            return refusals.Give(http, 400, "error.not-json");
        if (Wording.Read(written.Text, out var fault) is not { } wording)
            return refusals.Give(http, 400, fault);
        var first = written.Thread is { } thread ? await First(visitor, channel, thread, cancellationToken) : null;
        if (written.Thread is not null && first is null)
            return refusals.UnknownMessage(http);

        var alone = written.Private || written.Nameless || first is { OnlyFor: not null };
        var message = new WebMessage(written.Id!, channel, written.Thread, visitor.Id, time.GetUtcNow(), wording.Text) { OnlyFor = alone ? visitor.Id : null };
        var posted = new MessagePosted(
            visitor.Workspace.PlaceIn(place, message.Thread), visitor.Known, message.At, new(message.Id), wording.Asked, wording.Mentions || alone)
        {
            Private = alone,
            Nameless = written.Nameless,
        };
        await intake.Take(
            Keys.Arrival(posted, "post", message.Id, sent.Hash),
            (session, token) => new Shelf(session).Add(message, token),
            cancellationToken);

        await using var session = await store.Read(cancellationToken);
        var kept = await new Shelf(session).Find(channel, message.Id, cancellationToken);
        return kept is not null && kept.By == visitor.Id
            ? Wire.Json(MessageView.Of(kept, _ => null))
            : refusals.Give(http, 409, "unavailable");
    }

    private async Task<WebMessage?> First(Visitor visitor, string channel, string thread, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        return await new Shelf(session).Find(channel, thread, cancellationToken) is { Thread: null } first && first.IsSeenBy(visitor.Id) ? first : null;
    }

    /// <param name="Id">Chosen by the page, so that sending it again changes nothing.</param>
    /// <param name="Private">Whether it is for the bot alone, and its answer for the writer.</param>
    /// <param name="Nameless">Whether it is asked without a name, and so privately.</param>
    internal sealed record Written(string? Id, string? Text, string? Thread, bool Private, bool Nameless);
}
