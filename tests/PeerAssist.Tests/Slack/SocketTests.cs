using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack;

/// <summary>Socket Mode: nothing is lost and nothing doubled, whatever happens to the sockets.</summary>
public sealed class SocketTests
{
    private const string Question = "how do I reset the vpn token";

    [Fact]
    public async Task A_mention_over_a_socket_is_acknowledged_and_answered()
    {
        await using var server = await Ready();
        var socket = await server.Slack.WaitForSocket(1);
        var acknowledged = await socket.Deliver("events_api", "e-1", Mention("1790000000.000200"));
        Assert.Equal("e-1", (string?)acknowledged["envelope_id"]);
        Assert.Null(acknowledged["payload"]);
        Assert.Contains("Use tool X.", Assert.Single(await server.Slack.Wait("chat.postMessage")).Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_over_a_socket_is_answered_in_the_acknowledgement()
    {
        await using var server = await Ready();
        var socket = await server.Slack.WaitForSocket(1);
        var acknowledged = await socket.Deliver("slash_commands", "e-2", new JsonObject
        {
            ["command"] = "/peerassist",
            ["text"] = Question,
            ["user_id"] = "U01",
            ["team_id"] = "T01",
            ["channel_id"] = "C01",
            ["trigger_id"] = "1.2.af",
        });
        Assert.Contains("Use tool X.", acknowledged["payload"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task The_next_socket_is_open_before_the_last_one_closes_and_both_deliver_meanwhile(string reason)
    {
        await using var server = await Ready();
        var first = await server.Slack.WaitForSocket(1);
        server.Slack.Next("apps.connections.open", async (context, usual) =>
        {
            // While the next is being opened, the first still takes what comes.
            await first.Deliver("events_api", "e-1", Mention("1790000000.000200"));
            Assert.False(first.Closed.IsCompleted);
            await context.Response.WriteAsJsonAsync(usual());
        });
        await first.Send(new JsonObject { ["type"] = "disconnect", ["reason"] = reason });
        var second = await server.Slack.WaitForSocket(2);
        await second.Deliver("events_api", "e-1b", Mention("1790000000.000200"));
        await second.Deliver("events_api", "e-2", Mention("1790000001.000200", "Ev2"));
        await first.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        await server.Slack.Wait("chat.postMessage", 2);
        await server.Settled();
        Assert.Equal(2, server.Slack.Messages.Count);
    }

    [Fact]
    public async Task An_acknowledgement_that_is_lost_leads_to_no_second_answer()
    {
        await using var server = await Ready();
        var first = await server.Slack.WaitForSocket(1);
        await first.Send(new JsonObject { ["type"] = "events_api", ["envelope_id"] = "e-1", ["payload"] = Mention("1790000000.000200") });
        await server.Slack.Wait("chat.postMessage");
        first.Break();
        var second = await server.Slack.WaitForSocket(2);
        await second.Deliver("events_api", "e-9", Mention("1790000000.000200"));
        await server.Settled();
        Assert.Single(server.Slack.Messages);
    }

    [Fact]
    public async Task When_it_is_switched_off_no_socket_is_opened_again()
    {
        await using var server = await Ready();
        var first = await server.Slack.WaitForSocket(1);
        await first.Send(new JsonObject { ["type"] = "disconnect", ["reason"] = "link_disabled" });
        await first.Closed.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Single(server.Slack.Calls, call => call.Method == "apps.connections.open");
    }

    [Fact]
    public async Task When_Slack_does_not_give_an_address_it_is_asked_again_later()
    {
        await using var server = await SlackServer.Start(("AppToken", "xapp-test"));
        var first = await server.Slack.WaitForSocket(1);
        server.Slack.Next("apps.connections.open", 429, retryAfter: 1);
        first.Break();
        await server.Slack.WaitForSocket(2);
        Assert.Equal("Bearer xapp-test", server.Slack.Calls.Last(call => call.Method == "apps.connections.open").Authorization);
    }

    [Fact]
    public async Task Frames_that_mean_nothing_do_no_harm()
    {
        await using var server = await Ready();
        var socket = await server.Slack.WaitForSocket(1);
        await socket.Send(new JsonObject { ["type"] = "from_the_future", ["envelope_id"] = "e-0" });
        await socket.Send(new JsonObject { ["type"] = "events_api", ["envelope_id"] = "e-1", ["payload"] = null });
        Assert.NotNull(await socket.Acknowledgement("e-1").WaitAsync(TimeSpan.FromSeconds(20)));
        await socket.Deliver("events_api", "e-2", Mention("1790000000.000200"));
    }

    private static JsonObject Mention(string ts, string id = "Ev1") => new()
    {
        ["type"] = "event_callback",
        ["team_id"] = "T01",
        ["api_app_id"] = "A01",
        ["event_id"] = id,
        ["event"] = SlackServer.Message($"<@UBOT> {Question}", ts),
    };

    private static async Task<SlackServer> Ready()
    {
        var server = await SlackServer.Start(("AppToken", "xapp-test"));
        await server.Know("a42", Question, "Use tool X.");
        return server;
    }
}
