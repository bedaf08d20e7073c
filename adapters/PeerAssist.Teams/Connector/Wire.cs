namespace PeerAssist.Teams.Connector;

/// <summary>Which of our bots speaks, and where its words go.</summary>
/// <param name="Bot">The bot; none when an emulator is spoken to, which wants no token.</param>
/// <param name="ServiceUrl">The address of the service, whole, as the platform told it.</param>
internal sealed record Wire(BotRegistration? Bot, string ServiceUrl);
