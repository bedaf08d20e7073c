namespace PeerAssist.Privacy.Finders;

/// <summary>
/// Looks at the groups of digits of a text and at every row of neighbours that separators join, the longest fitting one
/// first. As each row is judged by itself, masking one number never makes another one appear.
/// </summary>
/// <param name="shortest">The fewest digits of a number.</param>
/// <param name="longest">The most digits of a number.</param>
/// <param name="joins">Whether a gap joins two groups.</param>
/// <param name="fits">Whether a row is such a number.</param>
/// <param name="begins">Whether one can begin at a place; asked once for all rows that do.</param>
internal sealed class NumberScan(
    int shortest, int longest, NumberScan.Joining joins, NumberScan.Judgement fits, Func<Sheet, int, bool>? begins = null)
{
    private const int LongestGap = 3;

    /// <summary>Whether the cells between two groups join them; <paramref name="first"/> for the first gap of a row.</summary>
    public delegate bool Joining(ReadOnlySpan<char> gap, bool first, int digitsBehind);

    public delegate bool Judgement(in NumberWindow window);

    /// <summary>One blank or hyphen, as in cards and citizen numbers.</summary>
    public static bool BySpaceOrHyphen(ReadOnlySpan<char> gap, bool first, int digitsBehind) =>
        gap is " " or "-" or "\u00A0" or "\u2009" or "\u202F" or "\u2011";

    public static bool BySpaceHyphenOrPoint(ReadOnlySpan<char> gap, bool first, int digitsBehind) =>
        gap is "." || BySpaceOrHyphen(gap, first, digitsBehind);

    /// <summary>Reports each number as its start and end.</summary>
    public void Find(Sheet sheet, Action<int, int> found)
    {
        for (var at = 0; at < sheet.Length;)
        {
            var end = GroupEnd(sheet.Cells, at);
            if (end == at)
            {
                at++;
                continue;
            }

            var fit = begins is null || begins(sheet, at) ? LongestFrom(sheet, at) : 0;
            if (fit > 0)
                found(at, fit);
            at = fit > 0 ? fit : end;
        }
    }

    private int LongestFrom(Sheet sheet, int start)
    {
        Span<char> digits = stackalloc char[longest];
        Span<int> groups = stackalloc int[longest];
        var (count, group, fit) = (0, 0, 0);
        for (var at = start; ;)
        {
            var end = GroupEnd(sheet.Cells, at);
            if (count + end - at > longest)
                return fit;
            sheet.Cells[at..end].CopyTo(digits[count..]);
            count += end - at;
            groups[group++] = end - at;
            if (count >= shortest && sheet.StandsAlone(start, end) && !sheet.IsPartOfDecimal(start, end)
                && fits(new(sheet, start, end, digits[..count], groups[..group])) && !sheet.IsOrderId(start, end))
            {
                fit = end;
            }

            at = end;
            while (at < sheet.Length && at <= end + LongestGap && !char.IsAsciiDigit(sheet.Cells[at]))
                at++;
            var gap = sheet.Cells[end..at];
            if (at == sheet.Length || !joins(gap, group == 1, GroupEnd(sheet.Cells, at) - at))
                return fit;
        }
    }

    private static int GroupEnd(ReadOnlySpan<char> cells, int at)
    {
        var end = at;
        while (end < cells.Length && char.IsAsciiDigit(cells[end]))
            end++;
        return end;
    }
}
