using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Privacy;

namespace PeerAssist.Teams.Cards;

/// <summary>The elements of Adaptive Cards that we use. Words stand in text runs, which know no markup.</summary>
internal static class Element
{
    private static readonly char[] AfterLink = ['.', ',', ';', ':', '!', '?', ')', ']', '}', '"', '\'', '»', '”', '。', '，', '）'];

    public static JsonObject Card(JsonArray body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["msteams"] = new JsonObject { ["width"] = "Full" },
        ["body"] = body,
    };

    public static JsonObject Run(string text, bool bold = false, bool subtle = false, string? color = null)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = PlainText.Clean(text) };
        if (bold)
            run["weight"] = "Bolder";
        if (subtle)
            run["isSubtle"] = true;
        if (color is not null)
            run["color"] = color;
        return run;
    }

    /// <summary>What changed: words that went are struck out, words that came are bold.</summary>
    public static JsonObject Difference(IEnumerable<Piece> pieces, int longest)
    {
        var runs = new List<JsonObject>();
        foreach (var piece in pieces)
        {
            if (longest <= 0)
                break;
            var run = Run(PlainText.Cut(piece.Text.ReplaceLineEndings(" "), longest), bold: piece.Kind == PieceKind.Came);
            if (piece.Kind == PieceKind.Gone)
                run["strikethrough"] = true;
            runs.Add(run);
            longest -= piece.Text.Length;
        }

        return Line(runs);
    }

    public static JsonObject Line(params IEnumerable<JsonObject> runs) => new()
    {
        ["type"] = "RichTextBlock",
        ["inlines"] = new JsonArray([.. runs]),
    };

    /// <summary>Text as lines; what is a link opens the address that the reader sees.</summary>
    public static IEnumerable<JsonObject> Lines(string text)
    {
        var gap = false;
        foreach (var line in PlainText.Clean(text).Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                gap = true;
                continue;
            }

            var block = Line(WithLinks(line));
            block["spacing"] = gap ? "Medium" : "Small";
            gap = false;
            yield return block;
        }
    }

    /// <summary>The runs of a line, with every web address as a link that shows where it leads.</summary>
    public static IEnumerable<JsonObject> WithLinks(string line)
    {
        var at = 0;
        while (NextLink(line, at) is (var start, var end, { } shown, { } address))
        {
            if (start > at)
                yield return Run(line[at..start]);
            var link = Run(shown, color: "Accent");
            link["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = address };
            yield return link;
            at = end;
        }

        if (at < line.Length)
            yield return Run(line[at..]);
    }

    public static JsonObject Container(IEnumerable<JsonObject> items, string? style = null, bool separator = false, string? id = null, bool visible = true)
    {
        var container = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. items]) };
        if (style is not null)
            container["style"] = style;
        if (separator)
            container["separator"] = true;
        if (id is not null)
            container["id"] = id;
        if (!visible)
            container["isVisible"] = false;
        return container;
    }

    public static JsonObject Actions(params IEnumerable<JsonObject> actions) => new()
    {
        ["type"] = "ActionSet",
        ["actions"] = new JsonArray([.. actions]),
    };

    /// <summary>A button that is answered at once; a client that does not know it submits the same.</summary>
    public static JsonObject Execute(string title, string verb, JsonObject data, bool secondary = false)
    {
        var action = new JsonObject { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = data };
        if (secondary)
            action["mode"] = "secondary";
        action["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data.DeepClone() };
        return action;
    }

    /// <summary>A button that opens a dialog.</summary>
    public static JsonObject Dialog(string title, JsonObject data, bool secondary = false)
    {
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        var action = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = data };
        if (secondary)
            action["mode"] = "secondary";
        return action;
    }

    /// <summary>A button that opens a form within the card.</summary>
    public static JsonObject Form(string title, IEnumerable<JsonObject> inputs, params IEnumerable<JsonObject> actions) => new()
    {
        ["type"] = "Action.ShowCard",
        ["title"] = title,
        ["card"] = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["version"] = "1.5",
            ["body"] = new JsonArray([.. inputs]),
            ["actions"] = new JsonArray([.. actions]),
        },
    };

    /// <summary>A field to write in.</summary>
    public static JsonObject Input(string id, string label, string? value, int longest, bool lines = false, string? needed = null)
    {
        var input = new JsonObject { ["type"] = "Input.Text", ["id"] = id, ["label"] = label, ["maxLength"] = longest };
        if (lines)
            input["isMultiline"] = true;
        if (!string.IsNullOrEmpty(value))
            input["value"] = value;
        if (needed is not null)
        {
            input["isRequired"] = true;
            input["errorMessage"] = needed;
        }

        return input;
    }

    /// <summary>The next web address from a place on: where it stands, what the reader sees, and what it opens.</summary>
    private static (int Start, int End, string Shown, string Address)? NextLink(string line, int from)
    {
        while (from < line.Length && line.IndexOf("http", from, StringComparison.OrdinalIgnoreCase) is var start and >= 0)
        {
            var end = start;
            while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not ('<' or '>' or '"' or '|'))
                end++;
            while (end > start && AfterLink.Contains(line[end - 1]))
                end--;
            var text = line[start..end];
            if (text.Contains("://", StringComparison.Ordinal) && SafeLink.TryParse(text, out var link))
                return (start, end, text.Contains(link.Host, StringComparison.OrdinalIgnoreCase) ? text : link.Shown(text), link.Address);
            from = Math.Max(end, start + 4);
        }

        return null;
    }
}
