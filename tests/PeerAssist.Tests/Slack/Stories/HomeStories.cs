using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
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

    [Fact]
    public async Task An_open_question_is_answered_from_the_home_tab_for_the_place_where_it_was_asked()
    {
        await using var server = await Ready();
        server.Slack.Channels["C01"] = new JsonObject { ["name"] = "general" };
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        await server.Eventually<Channel>(async session => await session.Channels.Find(new(new("slack:T01"), "C01"), default) is { Kind: ChannelKind.Public } known ? [known] : []);
        await server.Event(SlackServer.Message("<@UBOT> τρένα", "1790000001.000200", user: "U03"));
        await server.Slack.Wait("chat.postMessage", 2);
        await server.Settled();
        var home = await Open(server, "U02", 1);
        var button = BlockRules.All(home["blocks"], "button").First(b => (string?)b["action_id"] == ReplyAction.Answer);
        await server.Interact(new JsonObject
        {
            ["type"] = "block_actions",
            ["trigger_id"] = server.Trigger(),
            ["api_app_id"] = "A01",
            ["team"] = new JsonObject { ["id"] = "T01" },
            ["user"] = new JsonObject { ["id"] = "U02", ["team_id"] = "T01" },
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = "V01" },
            ["view"] = new JsonObject { ["id"] = "V01", ["type"] = "home" },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = ReplyAction.Answer, ["value"] = button["value"]!.DeepClone(), ["action_ts"] = SlackServer.Now() }),
        });
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await server.Submit(form, "U02", ("text", "At platform 3."));
        await server.Slack.Wait("chat.update", fits: call => call["channel"] == "C01" && call.Seen.Contains("At platform 3.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Thanks_and_what_answers_did_are_told_without_names_and_without_small_numbers()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        await server.Settled();
        await Press(server, posted, ReplyAction.Save, "U02");
        await server.Submit((await server.Slack.Wait("views.update"))[0].Arguments["view"]!.AsObject(), "U02", ("text", "Behind the house"));
        var answered = (await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Behind the house", StringComparison.Ordinal)))[0];
        await server.Settled();
        await Press(server, answered, ReplyAction.Thank, "U01");
        Assert.Equal("U01", Assert.Single(await server.Slack.Wait("chat.postEphemeral", fits: call => call.Seen.Contains("Thank you", StringComparison.Ordinal)))["user"]);
        var home = (await Open(server, "U02", 1)).ToJsonString();
        Assert.Contains("your answers helped colleagues", home, StringComparison.Ordinal);
        Assert.Contains("Colleagues said thanks", home, StringComparison.Ordinal);
        Assert.DoesNotContain("Name of U01", home, StringComparison.Ordinal);
    }

    private static async Task<JsonObject> Open(SlackServer server, string user, int time)
    {
        await server.Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = user, ["channel"] = "D01", ["tab"] = "home", ["event_ts"] = SlackServer.Now() });
        return (await server.Slack.Wait("views.publish", time))[time - 1].Arguments["view"]!.AsObject();
    }
}
