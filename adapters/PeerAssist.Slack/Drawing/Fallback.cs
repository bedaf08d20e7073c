using System.Globalization;
using System.Text;

namespace PeerAssist.Slack.Drawing;

/// <summary>The text beside the blocks, for notifications and screen readers: escaped, and unable to call anybody.</summary>
internal static class Fallback
{
    // A message above 4,040 characters is split in several, each with an id of its own.
    private const int Most = 3_500;
    private const char WordJoiner = '\u2060';
    private static readonly string[] Calls = ["here", "channel", "everyone", "group"];

    public static string Of(string text)
    {
        var written = new StringBuilder();
        var graphemes = StringInfo.GetTextElementEnumerator(text);
        while (graphemes.MoveNext())
        {
            var next = Escape(graphemes.GetTextElement(), text.AsSpan(graphemes.ElementIndex));
            if (written.Length + next.Length > Most - 1)
            {
                return written.Append('…').ToString();
            }
            written.Append(next);
        }
        return written.ToString();
    }

    private static string Escape(string grapheme, ReadOnlySpan<char> rest)
    {
        if (grapheme[0] is '@')
        {
            foreach (var call in Calls)
            {
                if (rest[1..].StartsWith(call, StringComparison.OrdinalIgnoreCase))
                {
                    return grapheme + WordJoiner;
                }
            }
        }
        return grapheme.AsSpan().IndexOfAny('&', '<', '>') < 0
            ? grapheme
            : grapheme.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
    }
}
