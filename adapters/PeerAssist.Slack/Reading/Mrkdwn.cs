using System.Text;

namespace PeerAssist.Slack.Reading;

/// <summary>
/// Turns Slack's message text into plain words: one pass over what stands in angle brackets, everything unknown there becomes inert.
/// </summary>
internal static class Mrkdwn
{
    /// <summary>The words of a message.</summary>
    /// <param name="text">As Slack sent it.</param>
    /// <param name="bot">The bot's user id: its mention is taken out.</param>
    /// <param name="name">The shown name of a user id; none when not known.</param>
    public static string Read(string text, string bot, Func<string, string?> name)
    {
        var words = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('<', at);
            var close = open < 0 ? -1 : text.IndexOf('>', open);
            if (close < 0)
            {
                words.Append(Unescape(text[at..]));
                break;
            }
            words.Append(Unescape(text[at..open]));
            words.Append(Inside(text[(open + 1)..close], bot, name));
            at = close + 1;
        }
        return words.ToString().Trim();
    }

    /// <summary>Whether the text mentions the user.</summary>
    public static bool Mentions(string text, string user) =>
        text.Contains($"<@{user}>", StringComparison.Ordinal) || text.Contains($"<@{user}|", StringComparison.Ordinal);

    private static string Inside(string token, string bot, Func<string, string?> name)
    {
        var bar = token.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? token : token[..bar];
        var label = bar < 0 ? "" : Unescape(token[(bar + 1)..]);
        return target switch
        {
            ['@', .. var user] when user == bot => "",
            ['@', .. var user] => "@" + (name(user) ?? (label.Length > 0 ? label : user)),
            ['#', .. var channel] => "#" + (label.Length > 0 ? label : channel),
            ['!', ..] when label.Length > 0 => label,
            ['!', .. var special] => "@" + special.Split('^')[0],
            _ when target.StartsWith("mailto:", StringComparison.Ordinal) => label.Length > 0 ? label : Unescape(target[7..]),
            _ => Link(Unescape(target), label),
        };
    }

    private static string Link(string target, string label) =>
        label.Length == 0 || target.EndsWith("//" + label, StringComparison.Ordinal) || label == target ? target : $"{label} ({target})";

    // In this order, and once: "&amp;lt;" is the text "&lt;".
    private static string Unescape(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
            : text;
}
