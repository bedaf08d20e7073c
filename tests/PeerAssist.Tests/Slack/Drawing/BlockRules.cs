using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Slack.Drawing;

/// <summary>Slack's limits on blocks and views, which its types do not tell and its API refuses to exceed.</summary>
internal static class BlockRules
{
    public static void Check(JsonArray blocks, int most = 50)
    {
        Assert.InRange(blocks.Count, 1, most);
        var ids = blocks.Select(block => (string?)block!["block_id"]).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        foreach (var block in blocks)
        {
            Check(block!.AsObject());
        }
        // Above some 13,000 characters Slack answers msg_blocks_too_long.
        if (most == 50)
        {
            Assert.True(Texts(blocks).Sum(text => text.Length) <= 13_000);
        }
        Assert.DoesNotContain("\uFFFD", blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.All(Texts(blocks), text => Assert.True(text.Length == 0 || !char.IsHighSurrogate(text[^1]) && !char.IsLowSurrogate(text[0])));
    }

    public static void CheckView(JsonObject view)
    {
        if ((string?)view["type"] == "modal")
        {
            foreach (var name in (string[])["title", "submit", "close"])
            {
                if (view[name] is { } text)
                {
                    Within((string?)text["text"], 1, 24);
                }
            }
            Within((string?)view["callback_id"], 1, 255);
        }
        Within((string?)view["private_metadata"] ?? "x", 0, 3_000);
        Assert.True(view.ToJsonString().Length < 250_000);
        Check(view["blocks"]!.AsArray(), 100);
    }

    /// <summary>All texts that are shown.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray list => list.SelectMany(Texts),
        JsonObject element => element.SelectMany(member => member.Key == "text" && member.Value is JsonValue text ? [(string?)text ?? ""] : Texts(member.Value)),
        _ => [],
    };

    /// <summary>All elements of a type, wherever they are.</summary>
    public static IEnumerable<JsonObject> All(JsonNode? node, string type) => node switch
    {
        JsonArray list => list.SelectMany(item => All(item, type)),
        JsonObject element => element.SelectMany(member => All(member.Value, type)).Concat((string?)element["type"] == type ? [element] : []),
        _ => [],
    };

    private static void Check(JsonObject block)
    {
        Within((string?)block["block_id"] ?? "x", 1, 255);
        switch ((string?)block["type"])
        {
            case "header":
                Within((string?)block["text"]!["text"], 1, 150);
                break;
            case "context":
                Assert.InRange(block["elements"]!.AsArray().Count, 1, 10);
                Assert.All(block["elements"]!.AsArray(), element => Within((string?)element!["text"], 1, 3_000));
                break;
            case "actions":
                Assert.InRange(block["elements"]!.AsArray().Count, 1, 25);
                Assert.Equal(block["elements"]!.AsArray().Count, block["elements"]!.AsArray().Select(e => (string?)e!["action_id"]).Distinct().Count());
                Assert.All(block["elements"]!.AsArray(), Button);
                break;
            case "input":
                Within((string?)block["label"]!["text"], 1, 2_000);
                Within((string?)block["hint"]?["text"] ?? "x", 1, 2_000);
                Within((string?)block["element"]!["initial_value"] ?? "", 0, (int?)block["element"]!["max_length"] ?? 3_000);
                Assert.InRange((int?)block["element"]!["max_length"] ?? 1, 1, 3_000);
                foreach (var option in block["element"]!["options"]?.AsArray() ?? [])
                {
                    Within((string?)option!["text"]!["text"], 1, 75);
                    Within((string?)option["value"], 1, 75);
                }
                break;
            case "rich_text":
                Assert.NotEmpty(block["elements"]!.AsArray());
                Assert.All(All(block, "text"), text => Within((string?)text["text"], 1, 3_000));
                Assert.All(All(block, "link"), link => Within((string?)link["url"], 1, 3_000));
                break;
            case "divider":
                break;
            default:
                Assert.Fail($"A block that has no rules here: {block["type"]}");
                break;
        }
    }

    private static void Button(JsonNode? button)
    {
        Within((string?)button!["text"]!["text"], 1, 75);
        Within((string?)button["value"], 1, 2_000);
        Within((string?)button["action_id"], 1, 255);
    }

    private static void Within(string? text, int least, int most) => Assert.InRange(text?.Length ?? -1, least, most);
}
