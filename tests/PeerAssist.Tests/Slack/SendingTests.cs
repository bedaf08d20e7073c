using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Sending;
using PeerAssist.Tests.Slack.Drawing;
using PeerAssist.Tests.Slack.Server;
using Outcome = PeerAssist.Chat.Replies.Sending;

namespace PeerAssist.Tests.Slack;

/// <summary>What the sender says came of a sending: the outbox repeats, waits, looks up or gives up by that word.</summary>
public sealed class SendingTests
{
    private static readonly ReplyBody Body = Samples.Bodies("Use tool X.").First().Body;

    [Fact]
    public async Task A_message_is_sent()
    {
        await using var server = await SlackServer.Start();
        var sent = Assert.IsType<Outcome.Sent>(await Sender(server).Send(Samples.Reply(Body, "en"), default));
        Assert.Equal((string?)server.Slack.Messages.Single()["ts"], sent.Message?.Value);
    }

    [Fact]
    public async Task When_Slack_asks_to_wait_nothing_more_is_tried_before()
    {
        await using var server = await SlackServer.Start();
        server.Slack.Next("chat.postMessage", 429, retryAfter: 30);
        Assert.Equal(TimeSpan.FromSeconds(30), Assert.IsType<Outcome.Later>(await Sender(server).Send(Samples.Reply(Body, "en"), default)).After);
        Assert.InRange(Assert.IsType<Outcome.Later>(await Sender(server).Send(Samples.Reply(Body, "en"), default)).After!.Value.TotalSeconds, 20, 30);
        Assert.Single(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task However_often_Slack_asks_to_wait_the_answer_comes()
    {
        await using var server = await SlackServer.Start();
        await server.Know("a42", "how do I reset the vpn token", "Use tool X.");
        for (var i = 0; i < 9; i++)
        {
            server.Slack.Next("chat.postMessage", 429, retryAfter: 0);
        }
        await server.Event(SlackServer.Message("<@UBOT> how do I reset the vpn token", "1790000000.000200"));
        await server.Slack.Wait("chat.postMessage", 10, seconds: 60);
        await server.Settled();
        Assert.Single(server.Slack.Messages);
    }

    [Fact]
    public async Task A_sending_whose_answer_was_lost_is_found_by_its_mark()
    {
        await using var server = await SlackServer.Start();
        server.Slack.Next("chat.postMessage", (context, usual) =>
        {
            usual();
            context.Abort();
            return Task.CompletedTask;
        });
        var reply = Samples.Reply(Body, "en");
        Assert.IsType<Outcome.Ambiguous>(await Sender(server).Send(reply, default));
        var found = Assert.IsType<Lookup.Found>(await Sender(server).Find(reply, default));
        Assert.Equal((string?)server.Slack.Messages.Single()["ts"], found.Message.Value);
        Assert.IsType<Lookup.Missing>(await Sender(server).Find(reply with { OutboxId = "another" }, default));
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""")]
    public async Task What_may_have_been_done_is_never_repeated_blindly(int status, string body)
    {
        await using var server = await SlackServer.Start();
        server.Slack.Next("chat.postMessage", status, body);
        Assert.IsType<Outcome.Ambiguous>(await Sender(server).Send(Samples.Reply(Body, "en"), default));
    }

    [Theory]
    [InlineData("is_archived")]
    [InlineData("not_in_channel")]
    [InlineData("restricted_action")]
    [InlineData("token_revoked")]
    public async Task What_Slack_will_never_take_is_given_up(string error)
    {
        await using var server = await SlackServer.Start();
        server.Slack.Next("chat.postMessage", 200, $$"""{"ok":false,"error":"{{error}}"}""");
        Assert.Equal(error, Assert.IsType<Outcome.Refused>(await Sender(server).Send(Samples.Reply(Body, "en"), default)).Reason);
    }

    [Fact]
    public async Task A_private_reply_is_seen_by_one_person_and_cannot_be_looked_up()
    {
        await using var server = await SlackServer.Start();
        var reply = Samples.Reply(Body, "en") with { OnlyFor = new(new("slack:T01"), "U01") };
        Assert.NotNull(Assert.IsType<Outcome.Sent>(await Sender(server).Send(reply, default)).Message);
        Assert.Equal("U01", Assert.Single(server.Slack.Calls, call => call.Method == "chat.postEphemeral")["user"]);
        Assert.IsType<Lookup.CannotTell>(await Sender(server).Find(reply, default));
    }

    [Fact]
    public async Task A_redrawing_waits_until_three_seconds_after_the_last()
    {
        await using var server = await SlackServer.Start();
        var first = Assert.IsType<Outcome.Sent>(await Sender(server).Send(Samples.Reply(Body, "en"), default));
        var again = Samples.Reply(Body, "en") with { Replaces = first.Message };
        Assert.IsType<Outcome.Sent>(await Sender(server).Send(again, default));
        Assert.InRange(Assert.IsType<Outcome.Later>(await Sender(server).Send(again, default)).After!.Value.TotalSeconds, 0, 3);
    }

    [Fact]
    public async Task A_redrawing_of_unknown_fate_is_simply_done_again()
    {
        await using var server = await SlackServer.Start();
        server.Slack.Next("chat.update", 500);
        var reply = Samples.Reply(Body, "en") with { Replaces = new MessageId("1795000000.000001") };
        Assert.IsType<Outcome.Later>(await Sender(server).Send(reply, default));
    }

    [Fact]
    public async Task A_workspace_without_the_app_gets_nothing()
    {
        await using var server = await SlackServer.Start();
        var reply = Samples.Reply(Body, "en");
        var elsewhere = reply with { Place = reply.Place with { Channel = new(new("slack:T99"), "C01") } };
        Assert.IsType<Outcome.Refused>(await Sender(server).Send(elsewhere, default));
    }

    private static IChatSender Sender(SlackServer server) => server.Services.GetServices<IChatSender>().OfType<SlackSender>().Single();
}
