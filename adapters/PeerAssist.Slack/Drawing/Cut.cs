using System.Globalization;

namespace PeerAssist.Slack.Drawing;

/// <summary>Cuts texts to Slack's limits between graphemes, so that no letter loses its accent and no emoji falls apart.</summary>
internal static class Cut
{
    /// <summary>The whole text in pieces that are no longer than the limit; joined they are the text again.</summary>
    public static IReadOnlyList<string> Pieces(string text, int most)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var length = text.Length - at <= most ? text.Length - at : Line(text, at, most);
            pieces.Add(text.Substring(at, length));
            at += length;
        }
        return pieces;
    }

    // Behind the last line end of the second half, if there is one.
    private static int Line(string text, int start, int most)
    {
        var line = text.LastIndexOf('\n', start + most - 1, most / 2);
        return line >= 0 ? line + 1 - start : Border(text, start, most);
    }

    private static int Border(string text, int start, int most)
    {
        var length = 0;
        while (start + length < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, start + length);
            if (length + next > most)
            {
                break;
            }
            length += next;
        }
        // One grapheme can be longer than the whole limit: a letter under a thousand accents.
        return length > 0 || start >= text.Length ? length : Runes(text, start, most);
    }

    private static int Runes(string text, int start, int most)
    {
        var length = 0;
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            if (length + rune.Utf16SequenceLength > most)
            {
                break;
            }
            length += rune.Utf16SequenceLength;
        }
        return length;
    }
}
