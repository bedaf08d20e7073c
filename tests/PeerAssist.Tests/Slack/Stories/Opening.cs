using System.Text.Json.Nodes;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>How the stories begin: a workspace, an answer that is known, somebody who asks for it.</summary>
internal static class Opening
{
    public const string Question = "how do I reset the vpn token";
    public const string Ts = "1790000000.000200";

    /// <summary>An admin of the workspace.</summary>
    public const string Admin = "U90";

    public static async Task<SlackServer> Ready()
    {
        var server = await SlackServer.Start();
        await server.Know("a42", Question, "Use tool X.");
        server.Slack.Users[Admin] = new JsonObject { ["team_id"] = "T01", ["is_admin"] = true };
        return server;
    }

    /// <summary>Asks, and waits for the reply.</summary>
    public static async Task<SlackCall> Ask(SlackServer server)
    {
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        await server.Settled();
        return posted;
    }

    public static string Sent(SlackServer server) => (string)server.Slack.Messages[0]["ts"]!;

    public static Task<HttpResponseMessage> Press(SlackServer server, SlackCall posted, string action, string user = "U01") =>
        server.Press(posted.Button(action), Sent(server), Ts, user);

    public static JsonObject Emoji(string type, string user, string name, string ts) => new()
    {
        ["type"] = type,
        ["user"] = user,
        ["reaction"] = name,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = "C01", ["ts"] = ts },
        ["item_user"] = "UBOT",
        ["event_ts"] = SlackServer.Now(),
    };
}
