using PeerAssist.Chat;

namespace PeerAssist.Teams.Memory;

/// <summary>How a conversation is reached: the platform tells it with every activity, and without it nothing can be said there.</summary>
/// <param name="App">Which of our bots is in it; empty for an emulator's.</param>
/// <param name="Bot">The bot's id in it.</param>
/// <param name="ServiceUrl">Where it is served, as last told.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Kind">Who can see it.</param>
/// <param name="Team">The team it belongs to.</param>
/// <param name="Name">As people see it; empty when not told.</param>
/// <param name="Stopped">Why nothing is to be said there until something is heard from it; none while all is well.</param>
internal sealed record Reference(
    string App, string Bot, string ServiceUrl, string Tenant, ChannelKind Kind, string? Team = null, string Name = "", string? Stopped = null);
