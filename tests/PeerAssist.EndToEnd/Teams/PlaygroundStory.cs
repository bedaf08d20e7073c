using System.Text.Json.Nodes;

namespace PeerAssist.EndToEnd.Teams;

/// <summary>Two agents at work in Microsoft's emulator of Teams, in every kind of conversation.</summary>
public sealed class PlaygroundStory
{
    private const string Question = "parcel is late and tracking hasnt moved since monday, what can i do";
    private const string Corrected = "Open a trace after two working days and name the day you will write again.";

    public static TheoryData<string, bool> Places => new()
    {
        { "channel", false }, { "channel", true }, { "group", false }, { "group", true }, { "personal", false }, { "personal", true },
    };

    [SkippableTheory]
    [MemberData(nameof(Places))]
    public async Task A_question_is_answered_voted_on_corrected_and_asked_again(string kind, bool ids)
    {
        await using var teams = await Playground.Start(ids);
        var place = PlaceOf(teams, kind);
        await teams.Install(place);
        var welcome = await teams.Shown("POST");
        Assert.Contains("PeerAssist", Cards.Words(welcome.Card), StringComparison.Ordinal);

        var posted = await teams.Say(place, Question, mention: kind != "personal");
        var reply = await teams.Shown("POST");
        Assert.Equal((string?)posted["postConversationId"] ?? place, reply.Conversation);
        Assert.Contains("Open a trace with the carrier", Cards.Words(reply.Card), StringComparison.Ordinal);
        Assert.Contains("Anna Hartwell", Cards.Words(reply.Card), StringComparison.Ordinal);

        // In a personal chat there is nobody else to press.
        int? Colleague(int at) => kind == "personal" ? null : at;
        var all = kind == "personal" ? 1 : 2;
        var first = await teams.Invoke("adaptiveCard/action", Colleague(0), reply.Conversation, reply.Id, Cards.Press(reply.Card, "helpful"));
        Assert.Equal("✓ Helpful (1)", Cards.Title(first["value"]!, "helpful"));
        var second = await teams.Invoke("adaptiveCard/action", Colleague(1), reply.Conversation, reply.Id, Cards.Press(reply.Card, "helpful"));
        Assert.Equal($"✓ Helpful ({all})", Cards.Title(second["value"]!, "helpful"));
        var redrawn = await Until(teams, card => Cards.Title(card, "helpful") == $"Helpful ({all})");
        Assert.Equal(reply.Id, redrawn.Id);

        await teams.Invoke(
            "adaptiveCard/action", Colleague(2), reply.Conversation, reply.Id, Cards.Press(redrawn.Card, "correct", ("text", Corrected), ("reason", "The carrier is quicker.")));
        var corrected = await Until(teams, card => Cards.Words(card).Contains(Corrected, StringComparison.Ordinal));
        Assert.Equal(reply.Id, corrected.Id);

        await teams.Say(place, "tracking has not moved since monday, the parcel is late", mention: kind != "personal");
        (string Id, string Conversation, JsonNode Card) next;
        do
            next = await teams.Shown("POST");
        while (!Cards.Nodes(next.Card).Any(node => (string?)node["verb"] == "helpful"));
        Assert.Contains(Corrected, Cards.Words(next.Card), StringComparison.Ordinal);
        Assert.All(teams.ToBot.All, exchange => Assert.InRange(exchange.Status, 200, 299));
    }

    [SkippableFact]
    public async Task A_message_is_saved_from_its_menu_and_found_in_other_words()
    {
        await using var teams = await Playground.Start();
        var place = PlaceOf(teams, "group");
        await teams.Install(place);
        await teams.Shown("POST");
        var value = new JsonObject
        {
            ["commandId"] = "saveAnswer",
            ["commandContext"] = "message",
            ["context"] = new JsonObject { ["theme"] = "default" },
            ["messagePayload"] = new JsonObject
            {
                ["id"] = "1795328310001",
                ["createdDateTime"] = "2026-11-22T06:18:30.915Z",
                ["deleted"] = false,
                ["importance"] = "normal",
                ["locale"] = "en-US",
                ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = (string)teams.Config["users"]![3]!["aadObjectId"]!, ["displayName"] = "Patti Fernandez" } },
                ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = "<p>The umbrellas hang in <b>row 12</b>, behind the door.</p>" },
            },
        };
        var dialog = await teams.Invoke("composeExtension/fetchTask", 0, place, null, value);
        var form = dialog["task"]!["value"]!["card"]!["content"]!;
        Assert.Contains(Cards.Nodes(form), node => (string?)node["value"] == "The umbrellas hang in row 12, behind the door.");
        value["data"] = form["actions"]![0]!["data"]!.DeepClone();
        (value["data"]!["question"], value["data"]!["text"]) = ("where do the umbrellas hang?", "The umbrellas hang in row 12, behind the door.");
        var saved = await teams.Invoke("composeExtension/submitAction", 0, place, null, value);
        Assert.Equal("message", (string?)saved["task"]!["type"]);

        await teams.Say(place, "in which row do the umbrellas hang?", mention: true);
        var reply = await teams.Shown("POST");
        Assert.Contains("row 12", Cards.Words(reply.Card), StringComparison.Ordinal);
        Assert.Contains("Patti Fernandez", Cards.Words(reply.Card), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Dialogs_reactions_edits_and_deletions_come_as_any_activity()
    {
        await using var teams = await Playground.Start();
        var place = PlaceOf(teams, "group");
        await teams.Install(place);
        await teams.Shown("POST");
        await teams.Say(place, Question, mention: true);
        var asked = JsonNode.Parse((await teams.ToBot.Next(exchange => exchange.Body.Contains(Question, StringComparison.Ordinal))).Body)!;
        var reply = await teams.Shown("POST");

        var open = Cards.Nodes(reply.Card).First(node => (string?)node["data"]?["msteams"]?["type"] == "task/fetch");
        var dialog = await Ask(teams, Like(asked, "invoke", ("name", "task/fetch"), ("value", new JsonObject { ["data"] = open["data"]!.DeepClone() })));
        var form = dialog["task"]!["value"]!["card"]!["content"]!;
        var data = form["actions"]![0]!["data"]!.DeepClone();
        (data["text"], data["authority"]) = (Corrected, "A credit of up to 20 EUR.");
        var done = await Ask(teams, Like(asked, "invoke", ("name", "task/submit"), ("value", new JsonObject { ["data"] = data })));
        Assert.Equal("message", (string?)done["task"]!["type"]);
        await Until(teams, card => Cards.Words(card).Contains("A credit of up to 20 EUR.", StringComparison.Ordinal));

        // Who corrected an answer has no vote on it.
        var colleague = teams.Config["users"]![1]!;
        await teams.Custom(Like(
            asked, "messageReaction", ("replyToId", reply.Id), ("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })),
            ("from", new JsonObject { ["id"] = (string)colleague["id"]!, ["aadObjectId"] = (string)colleague["aadObjectId"]!, ["name"] = (string)colleague["name"]! })));
        await Until(teams, card => Cards.Title(card, "helpful") == "Helpful (1)");

        var edit = Like(asked, "messageUpdate", ("text", "<at>Test Bot</at> customer wants to change delivery address after ordering"));
        (edit["id"], edit["channelData"]!["eventType"]) = (asked["id"]!.DeepClone(), "editMessage");
        await teams.Custom(edit);
        await Until(teams, card => Cards.Words(card).Contains("change the address yourself", StringComparison.Ordinal));

        var gone = Like(asked, "messageDelete");
        (gone["id"], gone["channelData"]!["eventType"]) = (asked["id"]!.DeepClone(), "softDeleteMessage");
        await teams.Custom(gone);
        var refused = await teams.FromBot.Next(exchange => exchange.Method == "DELETE");
        Assert.Equal(501, refused.Status);
        await Until(teams, card => !Cards.Nodes(card).Any(node => (string?)node["type"] == "ActionSet"));
    }

    [SkippableFact]
    public async Task With_the_switch_off_the_emulator_is_not_served()
    {
        await using var teams = await Playground.Start(
            ids: false,
            ("Teams__AllowUnauthenticatedEmulator", "false"), ("Teams__Bots__0__AppId", "aaaaaaaa-0000-0000-0000-000000000001"),
            ("Teams__Bots__0__Password", "s3cret"), ("Teams__Bots__0__TenantId", "22222222-2222-2222-2222-222222222222"));
        using var answer = await teams.Http.PostAsync($"/_debug/conversation/{PlaceOf(teams, "group")}/installation", null);
        var exchange = await teams.ToBot.Next(exchange => exchange.Method == "POST");
        Assert.Equal(401, exchange.Status);
        Assert.Empty(teams.FromBot.All);
    }

    private static string PlaceOf(Playground teams, string kind) => kind switch
    {
        "channel" => (string)teams.Config["teams"]![0]!["channels"]![0]!["id"]!,
        "group" => (string)teams.Config["groupChats"]![0]!["id"]!,
        _ => (string)teams.Config["personalChat"]!["id"]!,
    };

    /// <summary>Waits for the drawing that shows something; votes that come together may be drawn in one.</summary>
    private static async Task<(string Id, string Conversation, JsonNode Card)> Until(Playground teams, Func<JsonNode, bool> shows)
    {
        while (true)
        {
            var drawn = await teams.Shown("PUT");
            if (shows(drawn.Card))
                return drawn;
        }
    }

    /// <summary>An activity of the same person in the same place.</summary>
    private static JsonObject Like(JsonNode other, string type, params (string Name, JsonNode Value)[] more)
    {
        var activity = other.DeepClone().AsObject();
        foreach (var name in new[] { "text", "entities", "textFormat", "timestamp", "localTimestamp" })
            activity.Remove(name);
        (activity["type"], activity["id"]) = (type, Guid.NewGuid().ToString());
        foreach (var (name, value) in more)
            activity[name] = value;
        return activity;
    }

    /// <summary>The answer to an invoke that the emulator does not know is only in the record.</summary>
    private static async Task<JsonNode> Ask(Playground teams, JsonObject invoke)
    {
        var id = (string)invoke["id"]!;
        await teams.Custom(invoke);
        var exchange = await teams.ToBot.Next(exchange => exchange.Body.Contains(id, StringComparison.Ordinal));
        Assert.True(exchange.Status == 200, $"{exchange.Status} {exchange.Answer}");
        return JsonNode.Parse(exchange.Answer)!;
    }
}
