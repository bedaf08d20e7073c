using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Stores;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Replies;

namespace PeerAssist.Web.Chat;

/// <summary>What a page shows: the workspace as the visitor sees it, and the messages of a channel or a thread.</summary>
internal sealed class ReadMessages(IStore store, Refusals refusals)
{
    private const int PageSize = 50;
    private const int MostUnread = 100;

    public async Task<IResult> State(HttpContext http, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        var workspace = visitor.Workspace;
        await using var session = await store.Read(cancellationToken);
        var shelf = new Shelf(session);
        var channels = new List<ChannelView>();
        foreach (var channel in workspace.ChannelsOf(visitor.Person))
        {
            var read = await shelf.ReadUpTo(visitor.Id, channel.Id, null, cancellationToken);
            var unread = await shelf.Newer(channel.Id, null, read, MostUnread, cancellationToken);
            channels.Add(new(channel.Id, channel.Name, channel.Topic, channel.Kind, channel.Members, read, unread));
        }

        return Wire.Json(new
        {
            Workspace = new { workspace.Name, workspace.Demo },
            Me = visitor.Person,
            Availability = await OpenList.Availability(session, visitor, cancellationToken),
            workspace.People,
            Channels = channels,
            Number = await shelf.Last(cancellationToken),
            Emoji = new { Emoji.Helpful, Emoji.NotRight, Emoji.Plain },
            Texts.Languages,
            Wording.Longest,
        });
    }

    public async Task<IResult> Line(HttpContext http, string channel, string? thread, long? before, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        if (visitor.Channel(channel) is null)
            return refusals.UnknownChannel(http);
        await using var session = await store.Read(cancellationToken);
        var shelf = new Shelf(session);
        var first = thread is null ? null : await shelf.Find(channel, thread, cancellationToken);
        if (thread is not null && (first is null || !first.IsSeenBy(visitor.Id)))
            return refusals.UnknownMessage(http);

        var line = await shelf.Line(channel, thread, before, PageSize, cancellationToken);
        var drawing = await Drawing.Open(session, visitor.Account, cancellationToken);
        var messages = new List<MessageView>();
        foreach (var message in line.Where(message => message.IsSeenBy(visitor.Id)))
            messages.Add(await drawing.Draw(message, cancellationToken));
        return Wire.Json(new
        {
            First = first is null ? null : await drawing.Draw(first, cancellationToken),
            Messages = messages,
            Before = line.Count == PageSize ? line[0].Number : (long?)null,
            Read = await shelf.ReadUpTo(visitor.Id, channel, thread, cancellationToken),
        });
    }

    public async Task<IResult> MarkRead(HttpContext http, string channel, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(http);
        if (visitor.Channel(channel) is null)
            return refusals.UnknownChannel(http);
        var sent = await Sent<Seen>.Read(http);
        if (sent.Content is not { } seen)
            return refusals.Give(http, sent.Status, sent.Fault);
        await using var session = await store.Write(cancellationToken);
        var shelf = new Shelf(session);
        if (seen.Thread is not null && await shelf.Find(channel, seen.Thread, cancellationToken) is null)
            return refusals.UnknownMessage(http);
        await shelf.MarkRead(
            visitor.Id, channel, seen.Thread, Math.Min(seen.UpTo, await shelf.Last(cancellationToken)), cancellationToken);
        await session.Commit(cancellationToken);
        return Results.NoContent();
    }

    internal sealed record Seen(string? Thread, long UpTo);

    /// <summary>A channel as the visitor sees it.</summary>
    internal sealed record ChannelView(
        string Id, string Name, string Topic, ChannelKind Kind, IReadOnlyList<string>? Members, long Read, int Unread);
}
