namespace PeerAssist.Slack.Knowing;

/// <summary>What the bot does in a channel, as an admin of the workspace decided.</summary>
/// <param name="Answers">Whether it answers when it is mentioned.</param>
/// <param name="AmongCompanies">Whether it does so in a channel that other companies read too.</param>
internal sealed record Behaviour(bool Answers = true, bool AmongCompanies = false);
