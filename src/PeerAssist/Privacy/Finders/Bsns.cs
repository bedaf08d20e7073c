namespace PeerAssist.Privacy.Finders;

internal static class Bsns
{
    // One nine-digit order number in eleven passes the test, so a word beside it must say what it is.
    private static readonly Lexicon s_words = new("bsn*", "burgerservice*", "burger service*", "sofi*", "citizen service*");
    private static readonly NumberScan s_scan = new(8, 9, NumberScan.BySpaceHyphenOrPoint, IsBsn);

    public static void Find(Sheet sheet)
    {
        if (s_words.OccursIn(sheet))
            s_scan.Find(sheet, (start, end) => sheet.Claim(FindingKind.Bsn, start, end));
    }

    private static bool IsBsn(in NumberWindow window)
    {
        var digits = window.Digits;
        // Counted from the right, so that a left-out leading zero changes nothing.
        var sum = -(digits[^1] - '0');
        var any = digits[^1] - '0';
        for (var i = 2; i <= digits.Length; i++)
        {
            sum += i * (digits[^i] - '0');
            any |= digits[^i] - '0';
        }

        return any != 0 && sum % 11 == 0
            && (s_words.StandsBefore(window.Sheet, window.Start, FindingKind.Bsn, NumberWords.OfOrders)
                || s_words.StandsBehind(window.Sheet, window.End));
    }
}
