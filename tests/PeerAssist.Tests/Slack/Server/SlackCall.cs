using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Slack.Server;

/// <summary>A call that reached the fake Slack.</summary>
internal sealed record SlackCall(string Method, string Authorization, JsonObject Arguments)
{
    public string? this[string name] => (string?)Arguments[name];

    public JsonArray Blocks => Arguments["blocks"]?.AsArray() ?? Arguments["view"]?["blocks"]?.AsArray() ?? [];

    /// <summary>Everything that is seen.</summary>
    public string Seen => string.Join('\n', Drawing.BlockRules.Texts(Blocks));

    /// <summary>The button of that name.</summary>
    public JsonObject Button(string action) => Drawing.BlockRules.All(Blocks, "button").First(button => (string?)button["action_id"] == action);
}
