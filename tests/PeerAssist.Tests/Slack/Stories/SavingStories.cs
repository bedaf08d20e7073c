using System.Text.Json.Nodes;
using PeerAssist.Chat.Replies;
using PeerAssist.Tests.Slack.Server;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>People save what a colleague wrote.</summary>
public sealed class SavingStories
{
    [Fact]
    public async Task A_message_saved_by_its_shortcut_answers_the_next_who_asks()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        await server.Interact(JsonNode.Parse("""
            {"type":"message_action","callback_id":"pa_save","trigger_id":"1.2.ab","api_app_id":"A01","team":{"id":"T01"},"user":{"id":"U01","team_id":"T01"},"channel":{"id":"C01"},
            "message_ts":"1790000005.000200","message":{"type":"message","user":"U02","text":"Behind <#C09|house> 7","ts":"1790000005.000200","thread_ts":"1790000000.000200"}}
            """)!.AsObject());
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        Assert.Contains("ποδήλατα", (string?)form["blocks"]!.AsArray().First(block => (string?)block!["type"] == "input")!["element"]!["initial_value"], StringComparison.Ordinal);
        Assert.Contains("Name of U02", form.ToJsonString(), StringComparison.Ordinal);
        await server.Submit(form);
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Behind #house 7", StringComparison.Ordinal) && call.Seen.Contains("Name of U02", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colleagues_reply_is_saved_by_reaction_and_survives_a_stop_in_between()
    {
        await using var server = await Ready();
        server.Slack.Say("C01", "U01", "ποδήλατα", Ts);
        server.Slack.Say("C01", "U02", "Behind the house", "1790000005.000200", Ts);
        var reached = new TaskCompletionSource();
        server.Slack.Next("conversations.replies", async (context, _) =>
        {
            reached.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        await server.Event(Emoji("reaction_added", "U03", "bookmark", "1790000005.000200"));
        await reached.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await server.Restart();
        var saved = Assert.Single(await server.Eventually(session => session.Answers.From(new("default"), "slack:T01/C01/1790000005.000200", default)));
        Assert.Equal(("Behind the house", "Name of U02"), (saved.Shown.Parts.Text, saved.AuthorName));
    }

    [Fact]
    public async Task An_accepted_reply_in_the_thread_is_saved()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        await server.Event(SlackServer.Message("Behind the house", "1790000005.000200", Ts, "U02"));
        var offer = (await server.Slack.Wait("chat.postMessage", 2))[1];
        await server.Settled();
        await server.Press(offer.Button(ReplyAction.Save), (string)server.Slack.Messages[^1]["ts"]!, Ts);
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await server.Submit(form);
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Behind the house", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_knows_the_answer_writes_it_in_a_form_and_nothing_is_left_behind_when_it_is_closed()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        await server.Settled();
        await Press(server, posted, ReplyAction.Save, "U02");
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await using (var session = await server.Store.Read(default))
        {
            Assert.Empty(await session.Records.Range("capture", "", null, 10, default));
        }
        await server.Submit(form, "U02", ("text", "Behind the house"));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Behind the house", StringComparison.Ordinal) && call.Seen.Contains("Name of U02", StringComparison.Ordinal));
    }
}
