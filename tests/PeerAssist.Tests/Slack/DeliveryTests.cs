using System.Net;
using System.Text.Json.Nodes;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack;

/// <summary>However often, in whatever order and over whichever way Slack tells something, it happens once.</summary>
public sealed class DeliveryTests
{
    private const string Question = "how do I reset the vpn token";

    [Fact]
    public async Task The_same_event_four_times_is_answered_once()
    {
        await using var server = await Ready();
        for (var i = 0; i < 4; i++)
        {
            var response = await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200"), id: "Ev1");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        await AnsweredOnce(server);
    }

    [Theory]
    [InlineData("message", "app_mention")]
    [InlineData("app_mention", "message")]
    public async Task A_mention_that_is_told_as_two_events_is_answered_once(string first, string second)
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200", type: first));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200", type: second));
        await AnsweredOnce(server);
    }

    [Fact]
    public async Task The_same_event_twenty_times_at_once_is_answered_once()
    {
        await using var server = await Ready();
        var responses = await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200", type: i % 2 == 0 ? "message" : "app_mention"), id: $"Ev{i % 2}")));
        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        await AnsweredOnce(server);
    }

    [Fact]
    public async Task A_redelivery_after_a_restart_is_no_second_question()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200"), id: "Ev1");
        await server.Settled();
        await server.Restart();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200"), id: "Ev1");
        await AnsweredOnce(server);
    }

    [Fact]
    public async Task The_answer_names_the_colleague_in_the_thread_and_marks_its_sending()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200"));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        Assert.Equal("Bearer xoxb-test", posted.Authorization);
        Assert.Equal(("C01", "1790000000.000200", "false"), (posted["channel"], posted["thread_ts"], posted["unfurl_links"]));
        Assert.Contains("Use tool X.", posted.Seen, StringComparison.Ordinal);
        Assert.Contains("Bo", posted.Seen, StringComparison.Ordinal);
        Assert.Equal((string?)posted.Arguments["metadata"]!["event_payload"]!["outbox_id"], (string?)posted.Blocks[0]!["block_id"]);
    }

    [Theory]
    [InlineData("""{"type":"message","user":"UBOT","bot_id":"B01","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> echo"}""")]
    [InlineData("""{"type":"app_mention","bot_id":"B99","user":"U99","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> loop"}""")]
    [InlineData("""{"type":"message","user":"U01","channel":"C01","channel_type":"channel","ts":"1790000000.000200","text":"just talk"}""")]
    [InlineData("""{"type":"brand_new_event","user":{"deep":[null]},"channel":7}""")]
    [InlineData("""{"type":"message","subtype":"brand_new_subtype","user":"U01","channel":"C01","ts":"1790000000.000200","text":"<@UBOT> x"}""")]
    [InlineData("""{"type":"message","user":"U01","channel":"C01","ts":null,"text":"<@UBOT> x"}""")]
    public async Task What_is_not_for_the_bot_is_taken_in_silence(string happening)
    {
        await using var server = await Ready();
        Assert.Equal(HttpStatusCode.OK, (await server.Event(JsonNode.Parse(happening)!.AsObject())).StatusCode);
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000001.000200"));
        await AnsweredOnce(server);
        Assert.Equal("1790000001.000200", server.Slack.Calls.Single(call => call.Method == "chat.postMessage")["thread_ts"]);
    }

    [Fact]
    public async Task Another_program_that_mentions_the_bot_starts_no_loop()
    {
        await using var server = await Ready();
        server.Slack.Users["U77"] = new JsonObject { ["team_id"] = "T01", ["is_bot"] = true };
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200", user: "U77"));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000001.000200"));
        await AnsweredOnce(server);
    }

    [Fact]
    public async Task An_edited_question_redraws_the_same_reply()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", "1790000000.000200"));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        Assert.DoesNotContain("Use tool X.", posted.Seen, StringComparison.Ordinal);
        await server.Settled();
        await server.Event(Edit($"<@UBOT> {Question}", "<@UBOT> ποδήλατα"));
        var updated = Assert.Single(await server.Slack.Wait("chat.update"));
        Assert.Contains("Use tool X.", updated.Seen, StringComparison.Ordinal);
        Assert.Equal((string?)server.Slack.Messages.Single()["ts"], updated["ts"]);
    }

    [Fact]
    public async Task A_link_that_unfolds_is_no_edit()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200"));
        await AnsweredOnce(server);
        await server.Event(Edit($"<@UBOT> {Question}", $"<@UBOT> {Question}"));
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.update");
    }

    [Fact]
    public async Task A_question_deleted_takes_its_reply_back()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200"));
        await AnsweredOnce(server);
        await server.Event(JsonNode.Parse("""{"type":"message","subtype":"message_deleted","channel":"C01","event_ts":"1790000200.000400","deleted_ts":"1790000000.000200"}""")!.AsObject());
        var updated = Assert.Single(await server.Slack.Wait("chat.update"));
        Assert.DoesNotContain("Use tool X.", updated.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_gets_another_id_stays_the_same_channel()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200", channel: "G01"));
        await AnsweredOnce(server);
        await server.Event(JsonNode.Parse("""{"type":"channel_id_changed","old_channel_id":"G01","new_channel_id":"C09","event_ts":"1790000500.000700"}""")!.AsObject());
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000000.000200", channel: "C09"));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000600.000200", channel: "C09"));
        var posted = await server.Slack.Wait("chat.postMessage", 2);
        Assert.Equal(["G01", "C09"], posted.Select(call => call["channel"]));
    }

    [Fact]
    public async Task Events_that_Slack_dropped_leave_a_mark()
    {
        await using var server = await Ready();
        await server.Post(JsonNode.Parse("""{"type":"app_rate_limited","token":"x","team_id":"T01","minute_rate_limited":1790001640,"api_app_id":"A01"}""")!.AsObject());
        await using var session = await server.Store.Read(default);
        Assert.Single(await session.Records.Range("slack", "gap/T01/", null, 10, default));
    }

    private static JsonObject Edit(string text, string before) => new()
    {
        ["type"] = "message",
        ["subtype"] = "message_changed",
        ["channel"] = "C01",
        ["ts"] = "1790000100.000300",
        ["event_ts"] = "1790000100.000300",
        ["message"] = new JsonObject { ["user"] = "U01", ["text"] = text, ["ts"] = "1790000000.000200", ["edited"] = new JsonObject { ["user"] = "U01", ["ts"] = "1790000099.000000" } },
        ["previous_message"] = new JsonObject { ["user"] = "U01", ["text"] = before, ["ts"] = "1790000000.000200" },
    };

    private static async Task<SlackServer> Ready()
    {
        var server = await SlackServer.Start();
        await server.Know("a42", Question, "Use tool X.");
        return server;
    }

    private static async Task AnsweredOnce(SlackServer server)
    {
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        Assert.Single(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }
}
