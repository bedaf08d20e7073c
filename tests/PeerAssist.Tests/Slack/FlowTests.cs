using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PeerAssist.Slack.Drawing;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack;

/// <summary>What people do with a reply: vote, correct, save, ask, look.</summary>
public sealed class FlowTests
{
    private const string Question = "how do I reset the vpn token";
    private const string Ts = "1790000000.000200";

    [Fact]
    public async Task A_press_of_helpful_counts_once_and_a_double_click_does_not_take_it_back()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Task.WhenAll(Press(server, posted, ActionIds.Helpful), Press(server, posted, ActionIds.Helpful));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Helpful (1)", StringComparison.Ordinal));
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Seen.Contains("Helpful (2)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Button_and_emoji_of_one_person_are_one_vote_and_of_two_people_two()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        var ts = Sent(server);
        await Press(server, posted, ActionIds.Helpful);
        await server.Event(Emoji("reaction_added", "U01", "+1", ts));
        await server.Event(Emoji("reaction_added", "U02", "white_check_mark", ts));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Helpful (2)", StringComparison.Ordinal));
        await server.Event(Emoji("reaction_removed", "U02", "white_check_mark", ts));
        await server.Slack.Wait("chat.update", 2, call => call.Seen.Contains("Helpful (1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Votes_in_quick_succession_change_the_message_at_most_every_three_seconds()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Press(server, posted, ActionIds.Helpful, $"U{i:D2}")));
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Helpful (8)", StringComparison.Ordinal));
        Assert.InRange(server.Slack.Calls.Count(call => call.Method == "chat.update"), 1, 3);
    }

    [Fact]
    public async Task A_guest_and_somebody_of_another_company_have_no_vote_and_are_told_so_alone()
    {
        await using var server = await Ready();
        server.Slack.Users["U80"] = new JsonObject { ["team_id"] = "T01", ["is_restricted"] = true };
        var posted = await Ask(server);
        await Press(server, posted, ActionIds.Helpful, "U80");
        await server.Press(posted.Button(ActionIds.Helpful), Sent(server), Ts, "U81", team: "T99");
        var told = await server.Slack.Wait("chat.postEphemeral", 2);
        Assert.Equal(["U80", "U81"], told.Select(call => call["user"]).Order());
        Assert.DoesNotContain(server.Slack.Calls, call => call.Seen.Contains("Helpful (1)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_in_the_form_redraws_the_message_and_the_next_asker_gets_it()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ActionIds.Correct, "U02");
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
        await Press(server, posted, ActionIds.Correct, "U02");
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
        await Press(server, posted, ActionIds.Correct, "U02");
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
        await Press(server, posted, ActionIds.Correct, "U02");
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await server.Submit(form, "U03", ("text", "Hijacked."));
        await using var session = await server.Store.Read(default);
        Assert.Equal("Use tool X.", (await session.Answers.Find(new("default"), new("a42"), default))!.Shown.Parts.Text);
    }

    [Fact]
    public async Task A_trigger_that_is_too_old_is_told_to_the_person_alone()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        server.Slack.Next("views.open", 200, """{"ok":false,"error":"trigger_expired"}""");
        await Press(server, posted, ActionIds.Why);
        Assert.Equal("U01", Assert.Single(await server.Slack.Wait("chat.postEphemeral"))["user"]);
    }

    [Theory]
    [InlineData(ActionIds.Why)]
    [InlineData(ActionIds.More)]
    public async Task Looks_open_a_view_and_change_nothing(string action)
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, action);
        var view = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        Drawing.BlockRules.CheckView(view);
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.update");
    }

    [Fact]
    public async Task A_correction_is_undone_with_one_tap_in_the_history()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, ActionIds.Correct, "U02");
        await server.Submit((await server.Slack.Wait("views.update"))[0].Arguments["view"]!.AsObject(), "U02", ("text", "Use tool Y."));
        await Press(server, posted, ActionIds.Why);
        var why = (await server.Slack.Wait("views.update", 2))[1].Arguments["view"]!.AsObject();
        await server.PressIn(why, ActionIds.History);
        await server.Slack.Wait("views.push");
        var history = (await server.Slack.Wait("views.update", 3))[2].Arguments["view"]!.AsObject();
        Assert.Contains("Use tool X.", history.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Use tool Y.", history.ToJsonString(), StringComparison.Ordinal);
        await server.PressIn(history, ActionIds.Undo);
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Use tool X.", StringComparison.Ordinal));
    }

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
        await server.Press(offer.Button(ActionIds.Save), (string)server.Slack.Messages[^1]["ts"]!, Ts);
        var form = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        await server.Submit(form);
        await server.Slack.Wait("chat.update", fits: call => call.Seen.Contains("Behind the house", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_command_answers_the_person_alone()
    {
        await using var server = await Ready();
        var answer = await (await server.Command(Question)).Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal("ephemeral", (string?)answer!["response_type"]);
        Drawing.BlockRules.Check(answer["blocks"]!.AsArray());
        Assert.Contains("Use tool X.", string.Join('\n', Drawing.BlockRules.Texts(answer["blocks"])), StringComparison.Ordinal);
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    [Fact]
    public async Task Settings_and_reindex_are_for_admins()
    {
        await using var server = await Ready();
        server.Slack.Users["U90"] = new JsonObject { ["team_id"] = "T01", ["is_admin"] = true };
        Assert.Contains("Only admins", await (await server.Command("settings")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Only admins", await (await server.Command("reindex")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await server.Command("settings", "U90");
        await server.Slack.Wait("views.open");
        Assert.Contains("rebuilt", await (await server.Command("reindex", "U90")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await using var session = await server.Store.Read(default);
        Assert.Equal("reindex", Assert.Single(await session.Jobs.Latest(new("default"), 10, default)).Kind);
    }

    [Fact]
    public async Task A_channel_in_which_the_bot_is_switched_off_is_left_in_peace()
    {
        await using var server = await Ready();
        server.Slack.Users["U90"] = new JsonObject { ["team_id"] = "T01", ["is_admin"] = true };
        await server.Command("settings", "U90");
        var form = Assert.Single(await server.Slack.Wait("views.open")).Arguments["view"]!.AsObject();
        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T01" },
            ["user"] = new JsonObject { ["id"] = "U90" },
            ["api_app_id"] = "A01",
            ["view"] = new JsonObject
            {
                ["id"] = "V01",
                ["callback_id"] = "pa_settings",
                ["private_metadata"] = form["private_metadata"]!.DeepClone(),
                ["state"] = JsonNode.Parse("""{"values":{"behaviour.0.0":{"behaviour":{"type":"radio_buttons","selected_option":{"value":"off"}}},"shared.0.0":{"shared":{"type":"checkboxes","selected_options":[]}}}}"""),
            },
        };
        await server.Interact(payload);
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
    public async Task The_home_tab_shows_what_concerns_the_person()
    {
        await using var server = await Ready();
        server.Slack.Channels["C01"] = new JsonObject { ["name"] = "general" };
        await server.Event(SlackServer.Message("<@UBOT> ποδήλατα", Ts));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        await server.Event(JsonNode.Parse("""{"type":"app_home_opened","user":"U01","channel":"D01","tab":"home","event_ts":"1790000600.000800"}""")!.AsObject());
        var home = Assert.Single(await server.Slack.Wait("views.publish"));
        Drawing.BlockRules.CheckView(home.Arguments["view"]!.AsObject());
        Assert.Contains("ποδήλατα", home.Seen, StringComparison.Ordinal);
        Assert.Contains("still open", home.Seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_without_a_name_is_answered_directly()
    {
        await using var server = await Ready();
        await server.Command("ask");
        var form = Assert.Single(await server.Slack.Wait("views.open")).Arguments["view"]!.AsObject();
        var payload = new JsonObject
        {
            ["type"] = "view_submission",
            ["team"] = new JsonObject { ["id"] = "T01" },
            ["user"] = new JsonObject { ["id"] = "U01" },
            ["api_app_id"] = "A01",
            ["view"] = new JsonObject
            {
                ["id"] = "V01",
                ["hash"] = "h",
                ["callback_id"] = "pa_ask",
                ["private_metadata"] = form["private_metadata"]!.DeepClone(),
                ["state"] = JsonNode.Parse("""{"values":{"question.0.0":{"question":{"type":"plain_text_input","value":"QUESTION"}},"nameless.0.0":{"nameless":{"type":"checkboxes","selected_options":[{"value":"nameless"}]}}}}""".Replace("QUESTION", Question, StringComparison.Ordinal)),
            },
        };
        await server.Interact(payload);
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        Assert.Equal("U01", posted["channel"]);
        Assert.Null(posted["thread_ts"]);
        Assert.Contains("Use tool X.", posted.Seen, StringComparison.Ordinal);
    }

    private static async Task<SlackServer> Ready()
    {
        var server = await SlackServer.Start();
        await server.Know("a42", Question, "Use tool X.");
        return server;
    }

    private static async Task<SlackCall> Ask(SlackServer server)
    {
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts));
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        await server.Settled();
        return posted;
    }

    private static string Sent(SlackServer server) => (string)server.Slack.Messages[0]["ts"]!;

    private static Task<HttpResponseMessage> Press(SlackServer server, SlackCall posted, string action, string user = "U01") =>
        server.Press(posted.Button(action), Sent(server), Ts, user);

    private static JsonObject Emoji(string type, string user, string name, string ts) => new()
    {
        ["type"] = type,
        ["user"] = user,
        ["reaction"] = name,
        ["item"] = new JsonObject { ["type"] = "message", ["channel"] = "C01", ["ts"] = ts },
        ["item_user"] = "UBOT",
        ["event_ts"] = SlackServer.Now(),
    };
}
