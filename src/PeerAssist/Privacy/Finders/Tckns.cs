namespace PeerAssist.Privacy.Finders;

internal static class Tckns
{
    // One eleven-digit order number in a hundred has right check digits, so a word beside it must say what it is.
    private static readonly Lexicon s_words = new("tc", "t.c.", "t.c", "tckn*", "tckimlik*", "kimlik*", "vatandaslik*", "citizen*", "id number");
    private static readonly NumberScan s_scan = new(11, 11, NumberScan.BySpaceOrHyphen, IsTckn);

    public static void Find(Sheet sheet)
    {
        if (s_words.OccursIn(sheet))
            s_scan.Find(sheet, (start, end) => sheet.Claim(FindingKind.Tckn, start, end));
    }

    private static bool IsTckn(in NumberWindow window)
    {
        var digits = window.Digits;
        if (digits[0] == '0')
            return false;

        var (odd, even) = (0, 0);
        for (var i = 0; i < 9; i++)
        {
            if (i % 2 == 0)
                odd += digits[i] - '0';
            else
                even += digits[i] - '0';
        }

        var tenth = ((odd * 7 - even) % 10 + 10) % 10;
        return digits[9] - '0' == tenth && digits[10] - '0' == (odd + even + tenth) % 10
            && (s_words.StandsBefore(window.Sheet, window.Start, FindingKind.Tckn, NumberWords.OfOrders)
                || s_words.StandsBehind(window.Sheet, window.End));
    }
}
