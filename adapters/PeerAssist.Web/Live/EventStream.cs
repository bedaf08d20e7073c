using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using PeerAssist.Stores;
using PeerAssist.Web.Chat;
using PeerAssist.Web.Messages;
using PeerAssist.Web.Replies;

namespace PeerAssist.Web.Live;

/// <summary>Tells an open page what happens, from where it left off, as server-sent events.</summary>
internal sealed class EventStream(IStore store, IHostApplicationLifetime lifetime)
{
    private const int AtOnce = 200;

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task<IResult> Follow(HttpContext http, long? after)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var visitor = Visitor.Of(http);
        var from = long.TryParse(http.Request.Headers["Last-Event-ID"], CultureInfo.InvariantCulture, out var last) ? last : after ?? 0;
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await Send(http.Response, "retry: 1500\n\n", ends.Token);
            long seen = 0;
            while (true)
            {
                seen = await store.Changed(seen, Heartbeat, ends.Token);
                var news = await Look(visitor, from, ends.Token);
                await Send(http.Response, news.Text, ends.Token);
                if (news.Reload) return Results.Empty;
                if (news.UpTo - from < AtOnce) from = news.UpTo;
                else (from, seen) = (news.UpTo, 0);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The page was closed or the server ends; the page comes back with the number of what it saw last.
            return Results.Empty;
        }
    }

    private async Task<News> Look(Visitor visitor, long from, CancellationToken cancellationToken)
    {
        await using var session = await store.Read(cancellationToken);
        var shelf = new Shelf(session);
        var happenings = await shelf.After(from, AtOnce, cancellationToken);
        if (happenings.Count > 0 ? happenings[0].Number > from + 1 : await shelf.Last(cancellationToken) < from)
            return new("event: reload\ndata: {}\n\n", from, Reload: true);

        var drawing = await Drawing.Open(session, visitor.Account, cancellationToken);
        var text = new StringBuilder();
        foreach (var happening in happenings)
        {
            if (await Tell(happening, visitor, shelf, drawing, cancellationToken) is { } told)
                text.Append(CultureInfo.InvariantCulture, $"id: {happening.Number}\nevent: {told.Name}\ndata: {told.Data}\n\n");
        }

        return new(text.Length == 0 ? ": still here\n\n" : text.ToString(), happenings.Count == 0 ? from : happenings[^1].Number, Reload: false);
    }

    private static async Task<(string Name, string Data)?> Tell(
        Happening happening, Visitor visitor, Shelf shelf, Drawing drawing, CancellationToken cancellationToken)
    {
        if (visitor.Channel(happening.Channel) is null || (happening.OnlyFor is { } only && only != visitor.Id))
            return null;
        if (happening.ReadUpTo is { } upTo)
            return ("read", JsonSerializer.Serialize(new { happening.Channel, Thread = happening.Id, UpTo = upTo }, Wire.Options));
        return await shelf.Find(happening.Channel, happening.Id!, cancellationToken) is { } message
            ? ("message", JsonSerializer.Serialize(await drawing.Draw(message, cancellationToken), Wire.Options))
            : null;
    }

    private static async Task Send(HttpResponse response, string text, CancellationToken cancellationToken)
    {
        await response.WriteAsync(text, cancellationToken);
        await response.Body.FlushAsync(cancellationToken);
    }

    /// <param name="Text">What the page is told.</param>
    /// <param name="UpTo">Up to where it knows everything then.</param>
    /// <param name="Reload">Whether too much was missed, so that it has to load everything anew.</param>
    private sealed record News(string Text, long UpTo, bool Reload);
}
