using System.Text.Json;
using PeerAssist.Chat;
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

    public static Task Drop(ISession session, ChannelId channel, MessageId message, CancellationToken cancellationToken) =>
        session.Records.Remove(Owner, Capture.SourceOf(channel, message), cancellationToken);
}
