using PeerAssist.Chat;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Teams.Sending;

/// <summary>Where a message goes.</summary>
/// <param name="Wire">Which bot speaks, and to which address.</param>
/// <param name="Channel">The channel or chat, to which buttons are bound.</param>
/// <param name="Conversation">The platform's id of it, with the thread.</param>
/// <param name="Tenant">Whose it is.</param>
/// <param name="Bot">The bot's id in it.</param>
/// <param name="NewThread">Whether the message opens a thread.</param>
/// <param name="Refreshes">Whose client asks for a view of its own.</param>
internal sealed record Destination(
    Wire Wire, ChannelId Channel, string Conversation, string Tenant, string Bot, bool NewThread, string? Refreshes);
