using System.Net;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Tests.Teams;

/// <summary>The product's path in a channel, a group chat and a personal chat, through the one address of the real server.</summary>
public sealed class TeamsStories
{
    private const string Question = "how do I reset the VPN token?";

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_with_a_card_alone()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X, then log in again.", Steps: ["Open X", "Press reset"]));
        await host.Deliver(Deliveries.Ask("Ann", Question, "1789999000000"));

        var sent = Assert.Single(host.Platform.Messages);
        Assert.Equal("POST", sent.Method);
        Assert.Equal(
            "https://smba.trafficmanager.net/emea/v3/conversations/19%3Ach1%40thread.tacv2%3Bmessageid%3D1789999000000/activities", sent.Url.AbsoluteUri);
        Assert.Equal("Bearer token-1", sent.Authorization);
        Assert.Null(sent.Json["text"]);
        Assert.Null(sent.Json["entities"]);
        Assert.Contains("Use tool X, then log in again.", CardReading.Words(sent.Card), StringComparison.Ordinal);
        Assert.Contains("Bo", CardReading.Words(sent.Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_colleagues_find_it_helpful_and_everybody_sees_the_count()
    {
        await using var host = await TeamsHost.Start();
        var (thread, card) = await Asked(host, new("Use tool X."));
        var own = await host.Invoke(Deliveries.Press("Bea", thread, CardReading.Button(card, ReplyAction.Helpful)));
        Assert.Equal(200, (int)own["statusCode"]!);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)own["type"]);
        Assert.Equal("✓ Helpful (1)", (string?)CardReading.Button(own["value"]!, ReplyAction.Helpful)["title"]);

        await host.Invoke(Deliveries.Press("Cem", thread, CardReading.Button(card, ReplyAction.Helpful)));
        host.Time.Advance(TimeSpan.FromSeconds(3));
        await host.Settle();
        var last = host.Platform.Messages[^1];
        Assert.Equal("PUT", last.Method);
        Assert.EndsWith("/activities/sent-2", last.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal("Helpful (2)", (string?)CardReading.Button(last.Card, ReplyAction.Helpful)["title"]);
    }

    [Fact]
    public async Task Votes_that_come_together_are_drawn_together()
    {
        await using var host = await TeamsHost.Start();
        var (thread, card) = await Asked(host, new("Use tool X."));
        foreach (var person in new[] { "Bea", "Cem", "Dee", "Eva" })
            await host.Invoke(Deliveries.Press(person, thread, CardReading.Button(card, ReplyAction.Helpful)));
        Assert.Single(host.Platform.Messages, call => call.Method == "PUT");
        host.Time.Advance(TimeSpan.FromSeconds(3));
        await host.Settle();
        Assert.Equal(2, host.Platform.Messages.Count(call => call.Method == "PUT"));
        Assert.Equal("Helpful (4)", (string?)CardReading.Button(host.Platform.Messages[^1].Card, ReplyAction.Helpful)["title"]);
    }

    [Fact]
    public async Task A_double_click_is_one_vote_and_a_later_press_takes_it_back()
    {
        await using var host = await TeamsHost.Start();
        var (thread, card) = await Asked(host, new("Use tool X."));
        var button = CardReading.Button(card, ReplyAction.Helpful);
        await host.Invoke(Deliveries.Press("Bea", thread, button));
        await host.Invoke(Deliveries.Press("Bea", thread, button));
        Assert.Equal(1, await Helpful(host));
        host.Time.Advance(TimeSpan.FromSeconds(6));
        var back = await host.Invoke(Deliveries.Press("Bea", thread, button));
        Assert.Equal(0, await Helpful(host));
        Assert.Contains("taken back", CardReading.Words(back["value"]!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_in_the_card_changes_the_words_alone_and_the_next_one_who_asks_gets_it()
    {
        await using var host = await TeamsHost.Start();
        var (thread, card) = await Asked(host, new("Use tool X.", Authority: "Up to 50 euros", Steps: ["Open X", "Press reset"]));
        var corrected = await host.Invoke(Deliveries.Press(
            "Bea", thread, CardReading.Button(card, ReplyAction.Correct), (Field.Text, "Use tool Y."), (Field.Reason, "X is gone")));
        Assert.Contains("Use tool Y.", CardReading.Words(corrected["value"]!), StringComparison.Ordinal);
        host.Time.Advance(TimeSpan.FromSeconds(3));
        await host.Settle();
        Assert.Contains(host.Platform.Messages, call => call.Method == "PUT" && CardReading.Words(call.Card).Contains("Use tool Y.", StringComparison.Ordinal));

        var before = host.Platform.Messages.Count;
        await host.Deliver(Deliveries.Ask("Dee", Question));
        var next = host.Platform.Messages.Skip(before).Single(call => call.Method == "POST");
        var words = CardReading.Words(next.Card);
        Assert.Contains("Use tool Y.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Use tool X.", words, StringComparison.Ordinal);
        Assert.Contains("Up to 50 euros", words, StringComparison.Ordinal);
        Assert.Contains("2. Press reset", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_of_an_older_wording_shows_both_texts_and_changes_nothing()
    {
        await using var host = await TeamsHost.Start();
        var (thread, card) = await Asked(host, new("Use tool X."));
        var button = CardReading.Button(card, ReplyAction.Correct);
        await host.Invoke(Deliveries.Press("Bea", thread, button, (Field.Text, "Use tool Y.")));
        var stale = await host.Invoke(Deliveries.Press("Cem", thread, button, (Field.Text, "Use tool Z.")));
        var shown = stale["value"]!.ToJsonString();
        Assert.Contains("Use tool Y.", shown, StringComparison.Ordinal);
        Assert.Contains("Use tool Z.", shown, StringComparison.Ordinal);
        Assert.Equal("Use tool Y.", await Text(host, "a1"));

        await host.Invoke(Deliveries.Press("Cem", thread, CardReading.Button(stale["value"]!, ReplyAction.Correct), (Field.Text, "Use Y, then Z.")));
        Assert.Equal("Use Y, then Z.", await Text(host, "a1"));
    }

    [Fact]
    public async Task A_dialog_corrects_every_part()
    {
        await using var host = await TeamsHost.Start();
        var (thread, card) = await Asked(host, new("Use tool X."));
        var open = CardReading.Nodes(card).First(node => (string?)node["data"]?["msteams"]?["type"] == "task/fetch");
        var dialog = await host.Invoke(Deliveries.Invoke("Bea", thread, "task/fetch", new JsonObject { ["data"] = open["data"]!.DeepClone() }));
        var form = dialog["task"]!["value"]!["card"]!["content"]!;
        Assert.Equal("continue", (string?)dialog["task"]!["type"]);
        Assert.Contains(CardReading.Nodes(form), node => (string?)node["id"] == Field.Authority);
        var data = form["actions"]![0]!["data"]!.DeepClone();
        (data[Field.Text], data[Field.Authority], data[Field.Steps]) = ("Use tool Y.", "Up to 20 euros", "Open Y\nPress reset");
        var done = await host.Invoke(Deliveries.Invoke("Bea", thread, "task/submit", new JsonObject { ["data"] = data }));
        Assert.Equal("message", (string?)done["task"]!["type"]);
        var kept = (await host.Read(session => session.Answers.Find(TeamsHost.Shop, new("a1"), CancellationToken.None)))!.Shown.Parts;
        Assert.Equal(new AnswerParts("Use tool Y.", "Up to 20 euros", ["Open Y", "Press reset"]), kept);
    }

    [Fact]
    public async Task What_nobody_answered_is_answered_in_the_card_and_found_in_other_words()
    {
        await using var host = await TeamsHost.Start();
        const string thread = "1789999000007";
        await host.Deliver(Deliveries.Ask("Ann", "which shelf holds the blue umbrellas?", thread));
        var card = host.Platform.Messages[^1].Card;
        var saved = await host.Invoke(Deliveries.Press("Bea", thread, CardReading.Button(card, ReplyAction.Save), (Field.Text, "Shelf 12, behind the door.")));
        Assert.Contains("Shelf 12", CardReading.Words(saved["value"]!), StringComparison.Ordinal);
        await host.Deliver(Deliveries.Ask("Dee", "where are the blue umbrellas on the shelf?"));
        Assert.Contains(host.Platform.Messages, call => call.Method == "POST" && CardReading.Words(call.Card).Contains("Shelf 12", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_colleagues_reply_is_offered_for_saving_and_saved_once_in_the_colleagues_name()
    {
        await using var host = await TeamsHost.Start();
        const string thread = "1789999000008";
        await host.Deliver(Deliveries.Ask("Ann", "which shelf holds the blue umbrellas?", thread));
        await host.Deliver(Deliveries.Say("Bo", "Shelf 12, behind the door.", thread));
        var offer = host.Platform.Messages[^1].Card;
        var form = await host.Invoke(Deliveries.Press("Ann", thread, CardReading.Button(offer, CardVerb.Capture)));
        var save = CardReading.Button(form["value"]!, ReplyAction.Save);
        var fields = new[] { (Field.Question, "which shelf holds the blue umbrellas?"), (Field.Text, "Shelf 12, behind the door.") };
        await host.Invoke(Deliveries.Press("Ann", thread, save, fields));
        await host.Invoke(Deliveries.Press("Ann", thread, save, fields));
        var answer = Assert.Single(await host.Read(session => session.Answers.Page(TeamsHost.Shop, null, 10, CancellationToken.None)));
        Assert.Equal("Bo", answer.AuthorName);
    }

    [Fact]
    public async Task Any_message_is_saved_as_an_answer_by_the_message_menu()
    {
        await using var host = await TeamsHost.Start();
        const string thread = "1789999000009";
        var payload = new JsonObject
        {
            ["id"] = "1790000005000",
            ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = "dir-Bo", ["displayName"] = "Bo" } },
            ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>Use <b>tool X</b></p><script>alert(1)</script><ul><li>then&nbsp;log in</li></ul>" },
            ["replyToId"] = thread,
        };
        var value = new JsonObject { ["commandId"] = "saveAnswer", ["commandContext"] = "message", ["messagePayload"] = payload };
        var dialog = await host.Invoke(Deliveries.Invoke("Ann", thread, "composeExtension/fetchTask", value));
        var form = dialog["task"]!["value"]!["card"]!["content"]!;
        Assert.Equal("Use tool X\n- then log in", (string?)CardReading.Nodes(form).Single(node => (string?)node["id"] == Field.Text)["value"]);
        var submitted = value.DeepClone();
        submitted["data"] = form["actions"]![0]!["data"]!.DeepClone();
        submitted["data"]![Field.Question] = "How to reset the VPN token?";
        submitted["data"]![Field.Text] = "Use tool X\n- then log in";
        var done = await host.Invoke(Deliveries.Invoke("Ann", thread, "composeExtension/submitAction", submitted));
        Assert.Equal("message", (string?)done["task"]!["type"]);
        var answer = Assert.Single(await host.Read(session => session.Answers.Page(TeamsHost.Shop, null, 10, CancellationToken.None)));
        Assert.Equal(("Bo", "Use tool X\n- then log in"), (answer.AuthorName, answer.Shown.Parts.Text));
        Assert.Equal(AudienceKind.Team, answer.Audience.Kind);
    }

    [Fact]
    public async Task A_search_while_typing_offers_answers_and_keeps_nothing()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use <b>tool</b> X."));
        var value = new JsonObject
        {
            ["commandId"] = "searchAnswers",
            ["parameters"] = new JsonArray(new JsonObject { ["name"] = "text", ["value"] = "reset VPN token" }),
        };
        var found = await host.Invoke(Deliveries.Invoke("Ann", "1789", "composeExtension/query", value));
        var offered = Assert.Single(found["composeExtension"]!["attachments"]!.AsArray())!;
        Assert.Contains("Use <b>tool</b> X.", CardReading.Words(offered["content"]!), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", (string)offered["preview"]!["content"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal(0, (await host.Read(session => session.Questions.Count(TeamsHost.Shop, DateTimeOffset.MinValue, CancellationToken.None))).Asked);
    }

    [Fact]
    public async Task Group_and_personal_chats_quote_the_question()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        await host.Deliver(Deliveries.InGroup(Deliveries.Ask("Ann", Question)));
        await host.Deliver(Deliveries.InPerson(Deliveries.Say("Bea", Question, "0"), "Bea"));
        Assert.Equal(
            ["/emea/v3/conversations/19%3Agroup%40thread.v2/activities", "/emea/v3/conversations/a%3ABea/activities"],
            host.Platform.Messages.Select(call => call.Url.AbsolutePath));
        Assert.All(host.Platform.Messages, call => Assert.StartsWith(Question, CardReading.Words(call.Card), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reaction_on_the_bots_message_is_the_same_vote_as_the_button()
    {
        await using var host = await TeamsHost.Start();
        var (thread, _) = await Asked(host, new("Use tool X."));
        var reaction = Deliveries.Of("messageReaction", "Bea", thread);
        (reaction["replyToId"], reaction["reactionsAdded"]) = ("sent-2", new JsonArray(new JsonObject { ["type"] = "like" }, new JsonObject { ["type"] = "surprised" }));
        await host.Deliver(reaction);
        Assert.Equal(1, await Helpful(host));
        var taken = Deliveries.Of("messageReaction", "Bea", thread);
        (taken["replyToId"], taken["reactionsRemoved"]) = ("sent-2", new JsonArray(new JsonObject { ["type"] = "like" }));
        await host.Deliver(taken);
        Assert.Equal(0, await Helpful(host));
    }

    [Fact]
    public async Task An_edited_question_redraws_its_reply_and_a_deleted_one_takes_it_back()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        await host.Know("a2", "where is the parking garage?", new("Behind the mill."));
        var ask = Deliveries.Ask("Ann", Question, "1789999000000");
        await host.Deliver(ask);
        var edit = ask.DeepClone().AsObject();
        (edit["type"], edit["text"], edit["timestamp"]) = ("messageUpdate", "<at>PeerAssist</at> where is the parking garage?", host.Time.GetUtcNow().AddSeconds(1).ToString("O"));
        edit["channelData"]!["eventType"] = "editMessage";
        host.Time.Advance(TimeSpan.FromSeconds(3));
        await host.Deliver(edit);
        Assert.Equal("PUT", host.Platform.Messages[^1].Method);
        Assert.Contains("Behind the mill.", CardReading.Words(host.Platform.Messages[^1].Card), StringComparison.Ordinal);

        host.Platform.Answer = call => call.Method == "DELETE" ? FakePlatform.Error(HttpStatusCode.NotImplemented, "DeleteActivityAPINotImplemented") : null;
        var gone = ask.DeepClone().AsObject();
        (gone["type"], gone["timestamp"]) = ("messageDelete", host.Time.GetUtcNow().AddSeconds(2).ToString("O"));
        gone["channelData"]!["eventType"] = "softDeleteMessage";
        host.Time.Advance(TimeSpan.FromSeconds(3));
        await host.Deliver(gone);
        Assert.Contains(host.Platform.Calls, call => call.Method == "DELETE");
        Assert.Equal("PUT", host.Platform.Messages[^1].Method);
        Assert.DoesNotContain("mill", CardReading.Words(host.Platform.Messages[^1].Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Joining_a_channel_is_told_once_in_a_thread_of_its_own()
    {
        await using var host = await TeamsHost.Start();
        var installed = Deliveries.Of("installationUpdate", "Ann", "1");
        (installed["action"], installed["conversation"]!["id"]) = ("add", Deliveries.Channel);
        var added = Deliveries.Of("conversationUpdate", "Ann", "1");
        (added["membersAdded"], added["conversation"]!["id"]) = (new JsonArray(new JsonObject { ["id"] = Deliveries.Bot }), Deliveries.Channel);
        await Task.WhenAll(host.Deliver(installed), host.Deliver(added));
        await host.Settle();
        var welcome = Assert.Single(host.Platform.Messages);
        Assert.EndsWith("/emea/v3/conversations", welcome.Url.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(Deliveries.Channel, (string?)welcome.Json["channelData"]!["channel"]!["id"]);
        var channel = await host.Read(session => session.Channels.Find(new(TeamsHost.Workspace, Deliveries.Channel), CancellationToken.None));
        Assert.Equal(("Returns", ChannelKind.Team), (channel!.Name, channel.Kind));
    }

    private static async Task<(string Thread, JsonNode Card)> Asked(TeamsHost host, AnswerParts parts)
    {
        const string thread = "1789999000000";
        await host.Know("a1", Question, parts);
        await host.Deliver(Deliveries.Ask("Ann", Question, thread));
        return (thread, host.Platform.Messages[^1].Card);
    }

    private static async Task<int> Helpful(TeamsHost host) =>
        (await host.Read(session => session.Votes.Tally(TeamsHost.Shop, new("a1"), CancellationToken.None))).Helpful;

    private static async Task<string> Text(TeamsHost host, string id) =>
        (await host.Read(session => session.Answers.Find(TeamsHost.Shop, new(id), CancellationToken.None)))!.Shown.Parts.Text;
}
