namespace PeerAssist.Chat;

/// <summary>What is known of a channel.</summary>
/// <param name="Id">The channel.</param>
/// <param name="Name">As people see it; empty for a direct chat.</param>
/// <param name="Kind">Who can see it.</param>
/// <param name="Team">The team it belongs to, where the platform has teams.</param>
/// <param name="Welcomed">Whether the bot has said there what it reads and how to ask.</param>
public sealed record Channel(ChannelId Id, string Name, ChannelKind Kind, string? Team = null, bool Welcomed = false);
