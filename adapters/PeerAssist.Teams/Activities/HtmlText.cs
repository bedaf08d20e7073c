using System.Net;
using System.Text;

namespace PeerAssist.Teams.Activities;

/// <summary>The words of a message that is told as HTML: no element outlives it, scripts and styles go with what they hold.</summary>
internal static class HtmlText
{
    private static readonly string[] Silent = ["script", "style", "template", "iframe", "object", "svg", "title"];
    private static readonly string[] Lines = ["p", "br", "div", "li", "ul", "ol", "pre", "blockquote", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr"];

    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            words.Append(Decode(html[at..(open < 0 ? html.Length : open)]));
            if (open < 0)
                break;
            at = AfterTag(html, open, words);
        }

        return string.Join('\n', words.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static int AfterTag(string html, int open, StringBuilder words)
    {
        if (html.AsSpan(open).StartsWith("<!--"))
            return html.IndexOf("-->", open, StringComparison.Ordinal) is var end and >= 0 ? end + 3 : html.Length;
        if (open + 1 >= html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
        {
            words.Append('<');
            return open + 1;
        }

        var close = EndOfTag(html, open);
        var tag = html[(open + 1)..close];
        var name = NameOf(tag);
        if (Silent.Contains(name) && tag[0] != '/' && !tag.EndsWith('/'))
            return html.IndexOf($"</{name}", close, StringComparison.OrdinalIgnoreCase) is var end and >= 0 ? EndOfTag(html, end) + 1 : html.Length;
        if (Lines.Contains(name))
            words.Append(name == "li" && tag[0] != '/' ? "\n- " : "\n");
        else if (name is "img" or "emoji" && Attribute(tag, "alt") is { } alternative)
            words.Append(Decode(alternative));
        return Math.Min(close + 1, html.Length);
    }

    /// <summary>Where the tag's <c>&gt;</c> stands; one within quotation marks is part of a value.</summary>
    private static int EndOfTag(string html, int open)
    {
        var quote = '\0';
        for (var at = open + 1; at < html.Length; at++)
        {
            var letter = html[at];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '"' or '\'')
                quote = letter;
            else if (letter == '>')
                return at;
        }

        return html.Length;
    }

    private static string NameOf(string tag) =>
        new string([.. tag.TrimStart('/').TakeWhile(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();

    private static string? Attribute(string tag, string name)
    {
        var at = tag.IndexOf($" {name}=", StringComparison.OrdinalIgnoreCase);
        var start = at + name.Length + 3;
        if (at < 0 || start > tag.Length || tag[start - 1] is not ('"' or '\''))
            return null;
        var end = tag.IndexOf(tag[start - 1], start);
        return end < 0 ? null : tag[start..end];
    }

    private static string Decode(string text) =>
        WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' ');
}
