using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using PeerAssist.Privacy;

namespace PeerAssist.Slack.Drawing;

/// <summary>The few kinds of block that we draw, each within its limits.</summary>
internal static class Blocks
{
    /// <summary>The most blocks of a message.</summary>
    public const int MostInMessage = 50;

    /// <summary>The most blocks of a modal or a home view.</summary>
    public const int MostInView = 100;

    /// <summary>The longest text of an input.</summary>
    public const int LongestInput = 3_000;

    /// <summary>The longest title of a modal, and of its buttons.</summary>
    public const int LongestTitle = 24;

    private const int LongestId = 255;
    private const int LongestButton = 75;
    private const int LongestValue = 2_000;

    public static JsonObject Plain(string text, int most) => new() { ["type"] = "plain_text", ["text"] = PlainText.Cut(text.Length > 0 ? text : " ", most), ["emoji"] = false };

    public static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text, 150) };

    public static JsonObject Divider() => new() { ["type"] = "divider" };

    /// <summary>Small grey words below something.</summary>
    public static JsonObject Context(params IEnumerable<string> texts) => new()
    {
        ["type"] = "context",
        ["elements"] = new JsonArray([.. texts.Where(t => t.Length > 0).Take(10).Select(text => Plain(text, 1_000))]),
    };

    /// <summary>A row of buttons; the id is new with every drawing, because Slack keeps the state of a known one.</summary>
    public static JsonObject Actions(string id, params IEnumerable<JsonObject> elements) =>
        new() { ["type"] = "actions", ["block_id"] = Id(id), ["elements"] = new JsonArray([.. elements.Take(25)]) };

    public static JsonObject Button(string action, string text, string value, string? style = null)
    {
        if (value.Length > LongestValue)
        {
            throw new ArgumentException("A button's value is never cut: it would name something else.", nameof(value));
        }
        var button = new JsonObject { ["type"] = "button", ["action_id"] = action, ["text"] = Plain(text, LongestButton), ["value"] = value };
        if (style is not null)
        {
            button["style"] = style;
        }
        return button;
    }

    /// <summary>An input with its name above it.</summary>
    public static JsonObject Input(string id, string label, JsonObject element, bool optional, string? hint = null)
    {
        var input = new JsonObject { ["type"] = "input", ["block_id"] = Id(id), ["label"] = Plain(label, 2_000), ["element"] = element, ["optional"] = optional };
        if (hint is not null)
        {
            input["hint"] = Plain(hint, 2_000);
        }
        return input;
    }

    public static JsonObject TextInput(string id, string? initial, bool multiline, int longest = LongestInput)
    {
        var input = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = id, ["multiline"] = multiline, ["max_length"] = longest };
        if (!string.IsNullOrEmpty(initial))
        {
            input["initial_value"] = PlainText.Cut(initial, longest);
        }
        return input;
    }

    /// <summary>One of a few, all of them in sight.</summary>
    public static JsonObject Choice(string id, IReadOnlyList<JsonObject> options, string chosen) => new()
    {
        ["type"] = "radio_buttons",
        ["action_id"] = id,
        ["options"] = new JsonArray([.. options]),
        ["initial_option"] = options.First(option => (string?)option["value"] == chosen).DeepClone(),
    };

    public static JsonObject Option(string text, string value) => new() { ["text"] = Plain(text, 75), ["value"] = value };

    /// <summary>A block's id; of a longer one the rest is told apart by its hash.</summary>
    public static string Id(string id) =>
        id.Length <= LongestId ? id : $"{id[..150]}.{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))}";
}
