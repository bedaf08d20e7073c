using System.Globalization;
using System.Text;
using System.Text.Json;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Slack.Forms;

/// <summary>Reads what a person entered in a form. Blocks are named <c>name.piece.version</c>.</summary>
internal static class FormValues
{
    /// <summary>A text, put together from its pieces; none when it is blank.</summary>
    public static string? Text(JsonElement view, string name, string joins = "")
    {
        var pieces = Blocks(view, name).OrderBy(block => Piece(block.Name)).Select(block => block.Value.Text(name, "value") ?? "").ToList();
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            text.Append(pieces[i]);
            if (i < pieces.Count - 1 && i < joins.Length && joins[i] == 'n')
            {
                text.Append('\n');
            }
        }
        return string.IsNullOrWhiteSpace(text.ToString()) ? null : text.ToString().Trim();
    }

    /// <summary>The value chosen from a list.</summary>
    public static string? Choice(JsonElement view, string name) => Blocks(view, name).Select(block => block.Value.Text(name, "selected_option", "value")).FirstOrDefault();

    /// <summary>Whether a box is ticked.</summary>
    public static bool Ticked(JsonElement view, string name) => Blocks(view, name).Any(block => block.Value.List(name, "selected_options").Any());

    /// <summary>The block of a name, for an error beside it.</summary>
    public static string? BlockOf(JsonElement view, string name) => Blocks(view, name).OrderBy(block => Piece(block.Name)).Select(block => block.Name).FirstOrDefault();

    private static IEnumerable<JsonProperty> Blocks(JsonElement view, string name) =>
        view.At("state", "values") is { ValueKind: JsonValueKind.Object } values
            ? values.EnumerateObject().Where(block => block.Name.StartsWith(name + ".", StringComparison.Ordinal))
            : [];

    private static int Piece(string block) => int.TryParse(block.Split('.').ElementAtOrDefault(1), CultureInfo.InvariantCulture, out var piece) ? piece : 0;
}
