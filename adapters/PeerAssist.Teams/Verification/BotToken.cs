namespace PeerAssist.Teams.Verification;

/// <summary>What a verified token vouches for.</summary>
/// <param name="AppId">Which of our bots it is for.</param>
/// <param name="ServiceUrl">Where the bot may answer.</param>
/// <param name="Endorsements">The channels that its signer may speak for.</param>
internal sealed record BotToken(string AppId, string ServiceUrl, IReadOnlyList<string> Endorsements);
