using System.Globalization;
using System.Text;

namespace PeerAssist.Privacy;

/// <summary>How <see cref="PlainText.Cut"/> finds the place.</summary>
internal static class Cutting
{
    private const char Ellipsis = '…';

    public static string Of(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        if (longest < 1)
            return "";

        var end = LastBorder(text, longest - 1);
        while (end > 0 && Rune.DecodeLastFromUtf16(text.AsSpan(0, end), out var last, out var length) == default && Signs.IsBlank(last))
            end -= length;
        return string.Concat(text.AsSpan(0, end), [Ellipsis]);
    }

    private static int LastBorder(string text, int room)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text.AsSpan(end)) is > 0 and var length && end + length <= room)
            end += length;
        if (end > 0 || room == 0)
            return end;

        // One sign that is longer than the room, such as a family of a hundred people: half of it is better than nothing.
        return char.IsHighSurrogate(text[room - 1]) && char.IsLowSurrogate(text[room]) ? room - 1 : room;
    }
}
