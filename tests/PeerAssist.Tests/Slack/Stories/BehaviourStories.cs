using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Tests.Slack.Drawing;
using PeerAssist.Tests.Slack.Server;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>What the bot does in a channel is decided there.</summary>
public sealed class BehaviourStories
{
    [Fact]
    public async Task A_channel_in_which_the_bot_is_switched_off_is_left_in_peace()
    {
        await using var server = await Ready();
        await Decide(server, "off");
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts, channel: "C02"));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        Assert.Equal("C02", server.Slack.Calls.Single(call => call.Method == "chat.postMessage")["channel"]);
    }

    [Fact]
    public async Task Where_another_company_reads_along_the_bot_keeps_quiet()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts), shared: true);
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method is "chat.postMessage" or "chat.postEphemeral");
    }

    [Fact]
    public async Task Where_it_may_suggest_the_one_who_asks_the_channel_alone_sees_the_answer()
    {
        await using var server = await Ready();
        await Known(server);
        await Decide(server, "suggest", "0.80");
        await server.Event(SlackServer.Message(Question + "?", Ts, user: "U02"));
        var told = Assert.Single(await server.Slack.Wait("chat.postEphemeral"));
        Assert.Equal(("C01", "U02"), (told["channel"], told["user"]));
        Assert.Contains("Nobody asked me", told.Seen, StringComparison.Ordinal);
        Assert.Contains("Use tool X.", told.Seen, StringComparison.Ordinal);
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task Where_it_may_answer_it_speaks_in_the_thread_of_what_it_surely_knows_and_of_nothing_else()
    {
        await using var server = await Ready();
        await Known(server);
        await Decide(server, "answer", "0.80");
        await server.Event(SlackServer.Message("I reset the vpn token of that customer", "1790000001.000200"));
        await server.Event(SlackServer.Message("can a customer without a receipt return shoes?", "1790000002.000200"));
        await server.Event(SlackServer.Message(Question + "?", "1790000003.000200", thread: "1790000002.000200"));
        await server.Event(SlackServer.Message(Question + "?", "1790000004.000200"), shared: true);
        await server.Event(SlackServer.Message(Question + "?", Ts));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        await server.Settled();
        Assert.Equal((Ts, 1), (posted["thread_ts"], server.Slack.Calls.Count(call => call.Method is "chat.postMessage" or "chat.postEphemeral")));
        BlockRules.Check(posted.Blocks);
        Assert.Contains("Nobody asked me", posted.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_decided_stands_in_the_form_when_it_is_opened_again()
    {
        await using var server = await Ready();
        await Decide(server, "answer", "0.80");
        await server.Command("settings", Admin);
        var form = (await server.Slack.Wait("views.open", 2))[1].Arguments["view"]!.AsObject();
        Assert.Equal(["answer", "0.80"], BlockRules.All(form, "radio_buttons").Select(choice => (string?)choice["initial_option"]!["value"]));
    }

    private static async Task Decide(SlackServer server, string behaviour, string precision = "0.90")
    {
        await server.Command("settings", Admin);
        var form = Assert.Single(await server.Slack.Wait("views.open")).Arguments["view"]!.AsObject();
        await server.Submit(form, Admin, ("behaviour", behaviour), ("precision", precision));
    }

    // The bot speaks up only where it knows who reads along, and once it knows a number of answers.
    private static async Task Known(SlackServer server)
    {
        for (var i = 0; i < 30; i++)
        {
            await server.Know($"b{i}", $"where is key number {i} of the {new string((char)('a' + i % 26), 5)} kept", "In the safe.");
        }
        server.Slack.Channels["C01"] = new JsonObject { ["name"] = "general" };
        await server.Event(JsonNode.Parse("""{"type":"channel_rename","channel":{"id":"C01","name":"general"},"event_ts":"1780000000.000100"}""")!.AsObject());
        await server.Eventually<Channel>(async session =>
            await session.Channels.Find(new(new("slack:T01"), "C01"), default) is { Kind: ChannelKind.Public } known ? [known] : []);
    }
}
