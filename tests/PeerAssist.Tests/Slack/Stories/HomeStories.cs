using System.Text.Json.Nodes;
using PeerAssist.Tests.Slack.Drawing;
using PeerAssist.Tests.Slack.Server;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>The home tab shows what concerns the person who opens it.</summary>
public sealed class HomeStories
{
    [Fact]
    public async Task The_home_tab_shows_what_concerns_the_person()
    {
        await using var server = await Ready();
        server.Slack.Channels["C01"] = new JsonObject { ["name"] = "general" };
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        await server.Event(JsonNode.Parse("""{"type":"app_home_opened","user":"U01","channel":"D01","tab":"home","event_ts":"1790000600.000800"}""")!.AsObject());
        var home = Assert.Single(await server.Slack.Wait("views.publish"));
        BlockRules.CheckView(home.Arguments["view"]!.AsObject());
        Assert.Contains("ποδήλατα", home.Seen, StringComparison.Ordinal);
        Assert.Contains("still open", home.Seen, StringComparison.Ordinal);
    }
}
