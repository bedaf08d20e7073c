using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>Text of people as it may be stored and shown: nothing invisible in it that could hide, reorder or break something.</summary>
public static partial class PlainText
{
    /// <summary>
    /// The text without control characters (line feed and tab stay), with lone surrogates replaced, without characters
    /// that turn the direction of writing or cannot be seen, except where a script or an emoji needs them, and cut to a length.
    /// </summary>
    public static string Clean(string text, int longest = int.MaxValue) => Cut(Cleaning.Of(text), longest);

    /// <summary>
    /// At most <paramref name="longest"/> UTF-16 units of the text (as the platforms count), whole graphemes only, with an
    /// ellipsis, which is counted, where it was cut.
    /// </summary>
    public static string Cut(string text, int longest) => Cutting.Of(text, longest);

    /// <summary>Whether nothing of the text can be seen.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var sign in text.EnumerateRunes())
        {
            if (!Signs.IsBlank(sign))
                return false;
        }

        return true;
    }

    /// <summary>Whether the text is one or more emoji and nothing else; an emoji may be written as its name, ":tada:".</summary>
    public static bool IsEmojiOnly(string text)
    {
        var rest = EmojiName().Replace(text, "🙂");
        var any = false;
        for (int at = 0, length; at < rest.Length; at += length)
        {
            length = StringInfo.GetNextTextElementLength(rest.AsSpan(at));
            var element = rest.AsSpan(at, length);
            if (IsEmoji(element))
                any = true;
            else if (!IsBlank(element.ToString()))
                return false;
        }

        return any;
    }

    private static bool IsEmoji(ReadOnlySpan<char> element)
    {
        Rune.DecodeFromUtf16(element, out var first, out _);
        var isFlagLetterOrSkinTone = first.Value is (>= 0x1F1E6 and <= 0x1F1FF) or (>= 0x1F3FB and <= 0x1F3FF);
        return Signs.IsPictograph(first) || isFlagLetterOrSkinTone || (element.Length > 1 && element.Contains('\u20E3'));
    }

    [GeneratedRegex(":[a-z0-9_+'-]{1,80}:", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EmojiName();
}
