using System.Globalization;
using System.Text;
using System.Text.Json;
using PeerAssist.Stores;
using PeerAssist.Web.Live;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Messages;

/// <summary>The chat's messages within one transaction, kept as records of the adapter; every change is told to the page's log.</summary>
internal sealed class Shelf(ISession session)
{
    /// <summary>How far back an open page can catch up before it loads everything anew.</summary>
    public const int LogLength = 5_000;

    private const string NumberKey = "number";

    private IRecords Records => session.Records;

    public async Task<WebMessage?> Find(string channel, string id, CancellationToken cancellationToken) =>
        await Read<WebMessage>(MessageKey(channel, id), cancellationToken);

    /// <summary>Adds a message at the end of its line. A message of that id is left as it is.</summary>
    public async Task<WebMessage> Add(WebMessage message, CancellationToken cancellationToken)
    {
        if (await Find(message.Channel, message.Id, cancellationToken) is { } known)
            return known;
        var number = await Next(cancellationToken);
        message = message with { Number = number, Version = number };
        await Place(message, message.Thread, cancellationToken);
        await Keep(message, cancellationToken);
        if (message is { Thread: { } thread, OnlyFor: null } && await Find(message.Channel, thread, cancellationToken) is { } first)
            await Save(first.Followed(message), cancellationToken);
        return message;
    }

    /// <summary>Replaces a message that is there.</summary>
    public async Task Save(WebMessage message, CancellationToken cancellationToken)
    {
        await Keep(message with { Version = await Next(cancellationToken) }, cancellationToken);
    }

    /// <summary>The last messages of a channel or a thread before a number, oldest first.</summary>
    public async Task<IReadOnlyList<WebMessage>> Line(
        string channel, string? thread, long? before, int limit, CancellationToken cancellationToken)
    {
        var prefix = LinePrefix(channel, thread);
        var rows = await Records.Range(WebWorkspace.Adapter, prefix, before is { } number ? prefix + Downwards(number) : null, limit, cancellationToken);
        var messages = new List<WebMessage>(rows.Count);
        foreach (var row in rows)
        {
            if (await Find(channel, Encoding.UTF8.GetString(row.Value), cancellationToken) is { } message)
                messages.Add(message);
        }
        messages.Reverse();
        return messages;
    }

    /// <summary>How many messages of a channel or a thread have a greater number, counted up to a limit.</summary>
    public async Task<int> Newer(string channel, string? thread, long number, int limit, CancellationToken cancellationToken)
    {
        var prefix = LinePrefix(channel, thread);
        var rows = await Records.Range(WebWorkspace.Adapter, prefix, null, limit, cancellationToken);
        return rows.TakeWhile(row => string.CompareOrdinal(row.Key, prefix + Downwards(number)) < 0).Count();
    }

    /// <summary>What happened after a number.</summary>
    public async Task<IReadOnlyList<Happening>> After(long number, int limit, CancellationToken cancellationToken)
    {
        var rows = await Records.Range(WebWorkspace.Adapter, "log/", "log/" + Upwards(number), limit, cancellationToken);
        return [.. rows.Select(row => JsonSerializer.Deserialize<Happening>(row.Value)!)];
    }

    /// <summary>The number of what happened last; 0 before anything.</summary>
    public async Task<long> Last(CancellationToken cancellationToken) =>
        await Records.Find(WebWorkspace.Adapter, NumberKey, cancellationToken) is { } bytes ? BitConverter.ToInt64(bytes) : 0;

    /// <summary>Up to which number a person has read a channel or a thread.</summary>
    public async Task<long> ReadUpTo(string person, string channel, string? thread, CancellationToken cancellationToken) =>
        await Records.Find(WebWorkspace.Adapter, ReadKey(person, channel, thread), cancellationToken) is { } bytes ? BitConverter.ToInt64(bytes) : 0;

    /// <summary>Keeps how far a person has read; it never goes back.</summary>
    public async Task MarkRead(string person, string channel, string? thread, long upTo, CancellationToken cancellationToken)
    {
        if (upTo <= await ReadUpTo(person, channel, thread, cancellationToken)) return;
        await Records.Save(WebWorkspace.Adapter, ReadKey(person, channel, thread), BitConverter.GetBytes(upTo), cancellationToken);
        await Tell(new(await Next(cancellationToken), channel, thread, person, upTo), cancellationToken);
    }

    private async Task Keep(WebMessage message, CancellationToken cancellationToken)
    {
        await Records.Save(WebWorkspace.Adapter, MessageKey(message.Channel, message.Id), JsonSerializer.SerializeToUtf8Bytes(message), cancellationToken);
        await Tell(new(await Last(cancellationToken), message.Channel, message.Id, message.OnlyFor, null), cancellationToken);
    }

    private Task Place(WebMessage message, string? thread, CancellationToken cancellationToken) => Records.Save(
        WebWorkspace.Adapter, LinePrefix(message.Channel, thread) + Downwards(message.Number), Encoding.UTF8.GetBytes(message.Id), cancellationToken);

    private async Task Tell(Happening happening, CancellationToken cancellationToken)
    {
        await Records.Save(
            WebWorkspace.Adapter, "log/" + Upwards(happening.Number), JsonSerializer.SerializeToUtf8Bytes(happening), cancellationToken);
        if (happening.Number > LogLength)
            await Records.Remove(WebWorkspace.Adapter, "log/" + Upwards(happening.Number - LogLength), cancellationToken);
    }

    private async Task<long> Next(CancellationToken cancellationToken)
    {
        var number = await Last(cancellationToken) + 1;
        await Records.Save(WebWorkspace.Adapter, NumberKey, BitConverter.GetBytes(number), cancellationToken);
        return number;
    }

    private async Task<T?> Read<T>(string key, CancellationToken cancellationToken)
        where T : class =>
        await Records.Find(WebWorkspace.Adapter, key, cancellationToken) is { } bytes ? JsonSerializer.Deserialize<T>(bytes) : null;

    private static string MessageKey(string channel, string id) => $"message/{channel}/{id}";

    private static string LinePrefix(string channel, string? thread) => $"line/{channel}/{thread ?? ""}/";

    private static string ReadKey(string person, string channel, string? thread) => $"read/{person}/{channel}/{thread ?? ""}";

    private static string Upwards(long number) => number.ToString("D19", CultureInfo.InvariantCulture);

    // Records come in rising order of keys; lines are read from their end.
    private static string Downwards(long number) => Upwards(long.MaxValue - number);
}
