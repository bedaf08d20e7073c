using System.Text.Json;

namespace PeerAssist.Teams.Activities;

/// <summary>What the platform delivers, as far as we use it. Ids are opaque, and nothing can be relied on to be there.</summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public Conversation? Conversation { get; init; }

    public ChannelData? ChannelData { get; init; }

    public IReadOnlyList<Entity?>? Entities { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    public string? ReplyToId { get; init; }

    /// <summary>What an invoke wants.</summary>
    public string? Name { get; init; }

    /// <summary>What an installation update is: <c>add</c>, <c>remove</c>, each with or without <c>-upgrade</c>.</summary>
    public string? Action { get; init; }

    public JsonElement Value { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    public IReadOnlyList<Reaction?>? ReactionsAdded { get; init; }

    public IReadOnlyList<Reaction?>? ReactionsRemoved { get; init; }

    /// <summary>The tenant it comes from; none when it is not said, or said in two ways.</summary>
    public string? Tenant => (ChannelData?.Tenant?.Id, Conversation?.TenantId) switch
    {
        ({ Length: > 0 } told, { Length: > 0 } other) => string.Equals(told, other, StringComparison.OrdinalIgnoreCase) ? told : null,
        ({ Length: > 0 } told, _) => told,
        (_, { Length: > 0 } told) => told,
        _ => null,
    };

    /// <summary>The language tag of the person's client.</summary>
    public string? LanguageTag => Locale ?? Entities?.FirstOrDefault(entity => entity?.Type == "clientInfo")?.Locale;
}

/// <summary>A person or program as an activity names it.</summary>
internal sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary><c>user</c>, <c>bot</c> or <c>skill</c>.</summary>
    public string? Role { get; init; }

    /// <summary><c>user</c>, <c>guest</c> or <c>anonymous</c>, in lists of members.</summary>
    public string? UserRole { get; init; }

    /// <summary>The object id, as some lists of members call it.</summary>
    public string? ObjectId { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>Where an activity happened; the thread of a channel is a part of the id.</summary>
internal sealed record Conversation
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? ConversationType { get; init; }

    public bool? IsGroup { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>What only this platform tells of an activity.</summary>
internal sealed record ChannelData
{
    public Named? Tenant { get; init; }

    public Named? Team { get; init; }

    public Named? Channel { get; init; }

    public string? EventType { get; init; }
}

/// <summary>A tenant, team or channel.</summary>
internal sealed record Named
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary><c>standard</c>, <c>private</c> or <c>shared</c>, for a channel.</summary>
    public string? Type { get; init; }
}

/// <summary>Something that an activity says beside its text.</summary>
internal sealed record Entity
{
    public string? Type { get; init; }

    public string? Text { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    public string? Locale { get; init; }
}

/// <summary>An emoji put on a message.</summary>
internal sealed record Reaction
{
    public string? Type { get; init; }
}
