using System.Text;

namespace PeerAssist.Privacy;

/// <summary>What <see cref="PlainText.Clean"/> takes out of a text and what it leaves.</summary>
internal static class Cleaning
{
    // No writing system stacks more; text that does is drawn across its neighbours.
    private const int MostMarks = 8;

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;

        var signs = Visible(text);
        var kept = new StringBuilder(text.Length);
        var (marks, rightToLeft) = (0, false);
        var last = new List<Rune>(signs.Count);
        for (var i = 0; i < signs.Count; i++)
        {
            var sign = signs[i];
            if (Signs.IsConditional(sign) && !Belongs(signs, i, last, rightToLeft))
                continue;
            marks = Signs.IsMark(sign) ? marks + 1 : Signs.IsJoiner(sign) ? marks : 0;
            if (marks > MostMarks)
                continue;
            rightToLeft |= Signs.IsRightToLeft(sign);
            last.Add(sign);
            kept.Append(sign);
        }

        return kept.ToString();
    }

    private static List<Rune> Visible(string text)
    {
        var signs = new List<Rune>(text.Length);
        var carriageReturn = false;
        foreach (var sign in text.EnumerateRunes())
        {
            var line = sign.Value is '\r' or '\n' or 0x85 or 0x2028 or 0x2029;
            if (line && !(sign.Value == '\n' && carriageReturn))
                signs.Add(new('\n'));
            else if (!line && !Signs.IsHidden(sign))
                signs.Add(sign);
            carriageReturn = sign.Value == '\r';
        }

        return signs;
    }

    /// <summary>Whether a sign that cannot be seen itself is needed by the ones around it.</summary>
    private static bool Belongs(List<Rune> signs, int at, List<Rune> kept, bool rightToLeft)
    {
        if (kept.Count == 0)
            return false;
        var (sign, before) = (signs[at], kept[^1]);
        if (Signs.IsJoiner(sign))
            return Signs.UsesJoiners(before) || (sign == Signs.ZeroWidthJoiner && JoinsEmoji(kept, signs, at));
        if (Signs.IsDirectionMark(sign))
            return rightToLeft && !Signs.IsDirectionMark(before);
        if (Signs.IsTag(sign))
            return Signs.IsTag(before) || (before == Signs.BlackFlag && IsWholeFlag(signs, at));
        return Signs.IsIdeographSelector(sign)
            ? Signs.IsIdeograph(before)
            : !Rune.IsWhiteSpace(before) && !Signs.IsConditional(before);
    }

    private static bool JoinsEmoji(List<Rune> kept, List<Rune> signs, int at)
    {
        var @base = kept.Count - 1;
        while (@base > 0 && Signs.DressesEmoji(kept[@base]))
            @base--;
        return at + 1 < signs.Count && Signs.IsPictograph(signs[at + 1]) && Signs.IsPictograph(kept[@base]);
    }

    /// <summary>A flag such as Scotland's names its region in five or six tags and an end; anything else hides text.</summary>
    private static bool IsWholeFlag(List<Rune> signs, int at)
    {
        var end = at;
        while (end < signs.Count && end < at + 7 && Signs.IsTag(signs[end]) && signs[end] != Signs.CancelTag)
            end++;
        return end > at && end < signs.Count && signs[end] == Signs.CancelTag;
    }
}
