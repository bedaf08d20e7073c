using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Teams.Memory;

/// <summary>What only this adapter needs to know of conversations and people; it lies encrypted in the store.</summary>
internal sealed class TeamsRecords(IStore store)
{
    public static string KeyOf(ChannelId conversation) => $"conversation/{conversation.Workspace.NativeId}/{conversation.NativeId}";

    public static string KeyOf(Account person) => $"person/{person.Workspace.NativeId}/{person.UserId}";

    public Task<Reference?> Find(ChannelId conversation, CancellationToken cancellationToken) => Read<Reference>(KeyOf(conversation), cancellationToken);

    public static Task<Reference?> Find(ISession session, ChannelId conversation, CancellationToken cancellationToken) =>
        Read<Reference>(session, KeyOf(conversation), cancellationToken);

    public Task<KnownPerson?> Find(Account person, CancellationToken cancellationToken) => Read<KnownPerson>(KeyOf(person), cancellationToken);

    /// <summary>The chat of one person with the bot.</summary>
    public Task<string?> ChatWith(Account person, CancellationToken cancellationToken) => Read<string>(ChatKey(person), cancellationToken);

    public static Task Keep(ISession session, ChannelId conversation, Reference reference, CancellationToken cancellationToken) =>
        Write(session, KeyOf(conversation), reference, cancellationToken);

    /// <summary>Keeps what was told of a person; a standing that is not told does not undo one that was.</summary>
    public static async Task Keep(ISession session, Account person, KnownPerson told, CancellationToken cancellationToken)
    {
        var key = KeyOf(person);
        var known = await Read<KnownPerson>(session, key, cancellationToken);
        var merged = new KnownPerson(
            told.MemberId.Length > 0 ? told.MemberId : known?.MemberId ?? "",
            told.Name.Length > 0 ? told.Name : known?.Name ?? "",
            told.Standing ?? known?.Standing);
        if (merged != known)
            await session.Records.Save(TeamsServices.Adapter, key, JsonSerializer.SerializeToUtf8Bytes(merged), cancellationToken);
    }

    public static Task KeepChat(ISession session, Account person, string conversation, CancellationToken cancellationToken) =>
        Write(session, ChatKey(person), conversation, cancellationToken);

    /// <summary>Says nothing more in a conversation until something is heard from it.</summary>
    public async Task Stop(ChannelId conversation, string reason, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if (await Read<Reference>(session, KeyOf(conversation), cancellationToken) is not { } reference)
            return;
        await Keep(session, conversation, reference with { Stopped = reason }, cancellationToken);
        await session.Commit(cancellationToken);
    }

    /// <summary>Forgets a chat that the platform no longer knows.</summary>
    public async Task ForgetChat(Account person, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await session.Records.Remove(TeamsServices.Adapter, ChatKey(person), cancellationToken);
        await session.Commit(cancellationToken);
    }

    internal static string ChatKey(Account person) => $"chat/{person.Workspace.NativeId}/{person.UserId}";

    private async Task<T?> Read<T>(string key, CancellationToken cancellationToken)
        where T : class
    {
        await using var session = await store.Read(cancellationToken);
        return await Read<T>(session, key, cancellationToken);
    }

    private static async Task<T?> Read<T>(ISession session, string key, CancellationToken cancellationToken)
        where T : class =>
        await session.Records.Find(TeamsServices.Adapter, key, cancellationToken) is { } bytes ? JsonSerializer.Deserialize<T>(bytes) : null;

    /// <summary>Writes only what is not there yet: most messages tell nothing that is not known.</summary>
    private static async Task Write<T>(ISession session, string key, T value, CancellationToken cancellationToken)
        where T : class
    {
        if (!value.Equals(await Read<T>(session, key, cancellationToken)))
            await session.Records.Save(TeamsServices.Adapter, key, JsonSerializer.SerializeToUtf8Bytes(value), cancellationToken);
    }
}
