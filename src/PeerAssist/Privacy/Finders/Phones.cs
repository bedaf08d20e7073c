namespace PeerAssist.Privacy.Finders;

internal static class Phones
{
    private const int Longest = 17; // "00" and the fifteen digits that a number may have

    private static readonly NumberScan s_byForm = new(8, Longest, Joins, HasForm);
    private static readonly NumberScan s_byWord = new(7, 15, Joins, IsNoDecimal, HasWord);

    public static void Find(Sheet sheet)
    {
        s_byForm.Find(sheet, (start, end) => Claim(sheet, start, end));
        if (NumberWords.OfPhones.OccursIn(sheet))
            s_byWord.Find(sheet, (start, end) => Claim(sheet, start, end));
    }

    private static void Claim(Sheet sheet, int start, int end)
    {
        var first = Opening(sheet, start);
        if (end < sheet.Length && sheet.Cells[end] == ')' && sheet.Cells[first..end].Count('(') > sheet.Cells[first..end].Count(')'))
            end++;
        sheet.Claim(FindingKind.Phone, first, end);
    }

    /// <summary>
    /// Where the number starts with the plus sign and parenthesis in front of it. What stands before those does not
    /// matter: it may become a mask, and that must not make a number out of what was none.
    /// </summary>
    private static int Opening(Sheet sheet, int start)
    {
        var first = start;
        while (first > 0 && first > start - 2 && sheet.Cells[first - 1] is '+' or '(')
            first--;
        return first;
    }

    private static bool Joins(ReadOnlySpan<char> gap, bool first, int digitsBehind)
    {
        var signs = 0;
        foreach (var c in gap)
        {
            if (c is '-' or '.' or '/' or '\u2010' or '\u2011' or '\u2013')
                signs++;
            else if (c is not (' ' or '\u00A0' or '\u202F' or '\u2009' or '(' or ')'))
                return false;
        }

        // A slash stands between area and number only; elsewhere it is a date or an alternative.
        return gap.Length > 0 && signs <= 1 && (!gap.Contains('/') || (first && digitsBehind >= 5));
    }

    private static bool HasForm(in NumberWindow window)
    {
        if (LooksDecimal(window))
            return false;
        var opening = Opening(window.Sheet, window.Start);
        if (window.Sheet.Cells[opening..window.Start].Contains('+'))
            return window.Digits.Length <= 15 && window.Digits[0] != '0';
        return window.Digits is ['0', '0', not '0', ..] ? PhoneForms.IsInternational(window) : PhoneForms.IsNational(window);
    }

    private static bool HasWord(Sheet sheet, int start) => NumberWords.OfPhones.StandsBefore(sheet, start, others: NumberWords.OfOrders);

    private static bool IsNoDecimal(in NumberWindow window) => !LooksDecimal(window);

    /// <summary>One point as the only separator: "0.612345678" is a decimal, "06.12345678" is not.</summary>
    private static bool LooksDecimal(in NumberWindow window) =>
        window.Groups.Length == 2 && window.Sheet.Cells[(window.Start + window.Groups[0])..(window.End - window.Groups[1])] is "."
        && !(window.Digits[0] == '0' && window.Groups[0] >= 2);
}
