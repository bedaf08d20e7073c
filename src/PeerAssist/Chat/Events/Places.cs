using PeerAssist.Organisations;

namespace PeerAssist.Chat.Events;

/// <summary>The bot was added to a place.</summary>
public sealed record BotJoined(Place Place, Person By, DateTimeOffset At) : ChatEvent(Place, By, At);

/// <summary>The platform told how a channel is: its name, who can see it, and its members when it told those too.</summary>
/// <param name="Name">The channel's name; empty for a direct chat.</param>
/// <param name="Members">All members; none when the platform did not say.</param>
public sealed record ChannelDescribed(Place Place, Person By, DateTimeOffset At, string Name, IReadOnlyList<Account>? Members = null)
    : ChatEvent(Place, By, At);

/// <summary>People came to a channel or left it.</summary>
/// <param name="Joined">Who came.</param>
/// <param name="Left">Who left.</param>
public sealed record MembersChanged(Place Place, Person By, DateTimeOffset At, IReadOnlyList<Account> Joined, IReadOnlyList<Account> Left)
    : ChatEvent(Place, By, At);
