using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Captures;

/// <summary>A message that was offered for saving; kept, encrypted, until somebody saves it.</summary>
internal sealed record Draft(string Text, Person Author)
{
    private const string Owner = "capture";

    public static async Task<Draft?> Find(ISession session, ChannelId channel, MessageId message, CancellationToken cancellationToken) =>
        await session.Records.Find(Owner, Capture.SourceOf(channel, message), cancellationToken) is { } bytes
            ? JsonSerializer.Deserialize<Draft>(bytes)
            : null;

    public Task Keep(ISession session, ChannelId channel, MessageId message, CancellationToken cancellationToken) =>
        session.Records.Save(Owner, Capture.SourceOf(channel, message), JsonSerializer.SerializeToUtf8Bytes(this), cancellationToken);

    /// <summary>Drops what an account wrote.</summary>
    public static async Task Forget(ISession session, Account account, CancellationToken cancellationToken)
    {
        const int Page = 500;
        string? after = null;
        while (await session.Records.Range(Owner, "", after, Page, cancellationToken) is { Count: > 0 } records)
        {
            foreach (var (key, bytes) in records)
            {
                if (JsonSerializer.Deserialize<Draft>(bytes)?.Author.Account == account)
                    await session.Records.Remove(Owner, key, cancellationToken);
            }

            after = records[^1].Key;
        }
    }

    public static Task Drop(ISession session, ChannelId channel, MessageId message, CancellationToken cancellationToken) =>
        session.Records.Remove(Owner, Capture.SourceOf(channel, message), cancellationToken);
}
