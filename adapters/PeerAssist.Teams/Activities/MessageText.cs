using System.Net;
using System.Text;

namespace PeerAssist.Teams.Activities;

/// <summary>The words of a message: without the mention of the bot, with the other mentions as names.</summary>
internal static class MessageText
{
    /// <summary>Whether the message mentions the bot: only the id counts, as the sender can alter a mention's name.</summary>
    public static bool Mentions(Activity activity, string bot) => MentionsIn(activity).Any(mention => mention.Mentioned!.Id == bot);

    public static string Of(Activity activity, string bot)
    {
        var text = activity.Text ?? "";
        foreach (var mention in MentionsIn(activity).Where(mention => mention.Text is { Length: > 0 }))
            text = text.Replace(mention.Text!, mention.Mentioned!.Id == bot ? " " : $"@{Name(mention)}", StringComparison.Ordinal);
        return Collapse(WebUtility.HtmlDecode(WithoutTags(text, "at")));
    }

    private static IEnumerable<Entity> MentionsIn(Activity activity) =>
        (activity.Entities ?? []).Where(entity => entity is { Type: "mention", Mentioned.Id.Length: > 0 })!;

    private static string Name(Entity mention) =>
        mention.Mentioned!.Name is { Length: > 0 } name ? name : WithoutTags(mention.Text!, "at");

    /// <summary>Takes away the tags of one name and leaves what stands between them: a mention that no entity tells of is but a name.</summary>
    private static string WithoutTags(string text, string name)
    {
        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('<', at) is var open and >= 0)
        {
            kept.Append(text, at, open - at);
            at = open;
            var close = text.IndexOf('>', open);
            var inner = close < 0 ? default : text.AsSpan(open + 1, close - open - 1).TrimStart('/');
            if (inner.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (inner.Length == name.Length || inner[name.Length] is ' ' or '/'))
            {
                at = close + 1;
                continue;
            }

            kept.Append('<');
            at++;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Runs of blanks, among them those that do not break, become one; lines stay lines.</summary>
    private static string Collapse(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var blank = letter is ' ' or '\t' or '\u00a0';
            if (!blank)
                kept.Append(letter);
            else if (kept.Length > 0 && kept[^1] is not (' ' or '\n'))
                kept.Append(' ');
        }

        return kept.ToString().Trim();
    }
}
