using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PeerAssist.Answers;
using PeerAssist.Privacy;

namespace PeerAssist.Slack.Drawing;

/// <summary>
/// Draws untrusted words as rich_text: nothing but text and link elements, so that no stored word can mention anybody; a link always shows its host.
/// </summary>
internal static class RichText
{
    // Linear in the text, however hostile it is.
    internal static readonly Regex Link = new(
        @"\[(?<label>[^\[\]\n]+)\]\((?<url>https?://[^\s()<>]+)\)|(?<url>https?://[^\s<>""'`|]+)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>A rich_text block.</summary>
    public static JsonObject Block(string? id, params IEnumerable<JsonObject> elements)
    {
        var block = new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray([.. elements]) };
        if (id is not null)
        {
            block["block_id"] = id;
        }
        return block;
    }

    /// <summary>A paragraph of untrusted words.</summary>
    public static JsonObject Section(string words) => Section(Words(words));

    /// <summary>A paragraph with a bold word before it.</summary>
    public static JsonObject Section(string bold, string words) => Section([Bold(bold), Text(" "), .. Words(words)]);

    public static JsonObject Section(params IEnumerable<JsonObject> elements) =>
        new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. elements]) };

    /// <summary>A list of untrusted entries.</summary>
    public static JsonObject List(bool ordered, IEnumerable<string> entries) => new()
    {
        ["type"] = "rich_text_list",
        ["style"] = ordered ? "ordered" : "bullet",
        ["elements"] = new JsonArray([.. entries.Select(entry => Section(entry))]),
    };

    /// <summary>Untrusted words set off as a quotation.</summary>
    public static JsonObject Quote(string words) => new() { ["type"] = "rich_text_quote", ["elements"] = new JsonArray([.. Words(words)]) };

    /// <summary>What changed: words that went are struck out, words that came are bold.</summary>
    public static JsonObject Difference(IEnumerable<Piece> pieces) => Section(pieces.Select(piece => piece.Kind switch
    {
        PieceKind.Gone => new() { ["type"] = "text", ["text"] = Some(piece.Text), ["style"] = new JsonObject { ["strike"] = true } },
        PieceKind.Came => Bold(piece.Text),
        _ => Text(piece.Text),
    }));

    public static JsonObject Bold(string words) => new() { ["type"] = "text", ["text"] = Some(words), ["style"] = new JsonObject { ["bold"] = true } };

    public static JsonObject Text(string words) => new() { ["type"] = "text", ["text"] = Some(words) };

    private static IEnumerable<JsonObject> Words(string words)
    {
        var at = 0;
        foreach (Match match in Link.Matches(words))
        {
            var address = match.Groups["url"].Value;
            var trailing = match.Groups["label"].Success ? 0 : Trailing(address);
            address = address[..^trailing];
            if (!SafeLink.TryParse(address, out var link))
            {
                continue;
            }
            if (match.Index > at)
            {
                yield return Text(words[at..match.Index]);
            }
            yield return Linked(link, address, match.Groups["label"] is { Success: true } label ? label.Value : null);
            at = match.Index + match.Length - trailing;
        }
        if (at < words.Length || words.Length == 0)
        {
            yield return Text(words[at..]);
        }
    }

    // A plain address is shown as it is, unless its host is written in letters that could be mistaken for others.
    private static JsonObject Linked(SafeLink link, string address, string? label) => new()
    {
        ["type"] = "link",
        ["url"] = link.Address,
        ["text"] = PlainText.Cut(label is not null ? link.Shown(label) : address.Contains(link.Host, StringComparison.OrdinalIgnoreCase) ? address : link.Host, 300),
    };

    private static int Trailing(string address)
    {
        var kept = address.TrimEnd('.', ',', ';', ':', '!', '?', ']', '}', '*', '_');
        if (kept.EndsWith(')') && !kept.Contains('(', StringComparison.Ordinal))
        {
            kept = kept.TrimEnd(')');
        }
        return address.Length - kept.Length;
    }

    // Slack refuses an empty text.
    private static string Some(string words) => words.Length > 0 ? words : " ";
}
