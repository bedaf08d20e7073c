using System.Text.Json.Nodes;

namespace PeerAssist.Slack.Drawing;

/// <summary>A drawn message.</summary>
/// <param name="Text">For notifications and screen readers.</param>
/// <param name="Blocks">What is seen.</param>
internal sealed record SlackMessage(string Text, JsonArray Blocks);
