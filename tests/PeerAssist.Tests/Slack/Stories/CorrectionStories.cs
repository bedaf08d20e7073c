using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerAssist.Chat.Replies;
using PeerAssist.Tests.Slack.Server;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>People correct an answer in a form.</summary>
public sealed class CorrectionStories
{
    [Fact]
    public async Task A_correction_in_the_form_redraws_the_message_and_the_next_asker_gets_it()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ReplyAction.Correct, "U02");
        // A trigger lives three seconds: something is opened at once, and filled afterwards.
        await server.Slack.Wait("views.open");
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        var response = await server.Submit(form, "U02", ("text", "Use tool Y."), ("reason", "X is gone"));
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Use tool Y.", StringComparison.Ordinal) && call.Seen.Contains("corrected by Name of U02", StringComparison.Ordinal));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", "1790000009.000200", user: "U03"));
        var next = await server.Slack.Wait("chat.postMessage", fits: call => call["thread_ts"] == "1790000009.000200");
        Assert.Contains("Use tool Y.", next[0].Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_an_older_text_is_shown_both_and_may_be_sent_again()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ReplyAction.Correct, "U02");
        var mine = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await server.Submit(mine, "U02", ("text", "First."));
        var stale = await (await server.Submit(mine, "U02", ("text", "Second."))).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("update", (string?)stale!["response_action"]);
        var again = stale["view"]!.AsObject();
        Assert.Contains("First.", again.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Second.", again.ToJsonString(), StringComparison.Ordinal);
        await server.Submit(again, "U02", ("text", "Third."));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Third.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_error_in_the_form_stands_beside_its_input_and_the_form_can_be_sent_again()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ReplyAction.Correct, "U02");
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        var answer = await (await server.Submit(form, "U02")).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("errors", (string?)answer!["response_action"]);
        Assert.StartsWith("text.0", Assert.Single(answer["errors"]!.AsObject()).Key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_somebody_else_sends_does_nothing()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ReplyAction.Correct, "U02");
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await server.Submit(form, "U03", ("text", "Hijacked."));
        await using var session = await server.Store.Read(default);
        Assert.Equal("Use tool X.", (await session.Answers.Find(new("default"), new("a42"), default))!.Shown.Parts.Text);
    }

    [Fact]
    public async Task A_correction_is_undone_with_one_tap_in_the_history()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ReplyAction.Correct, "U02");
        await server.Submit((await server.Slack.Wait("views.update"))[0].Arguments["view"]!.AsObject(), "U02", ("text", "Use tool Y."));
        await Press(server, posted, ReplyAction.Why);
        var why = (await server.Slack.Wait("views.update", 2))[1].Arguments["view"]!.AsObject();
        await server.PressIn(why, ReplyAction.History);
        await server.Slack.Wait("views.push");
        var history = (await server.Slack.Wait("views.update", 3))[2].Arguments["view"]!.AsObject();
        Assert.Contains("Use tool X.", history.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Use tool Y.", history.ToJsonString(), StringComparison.Ordinal);
        await server.PressIn(history, ReplyAction.Undo);
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Use tool X.", StringComparison.Ordinal));
    }
}
