namespace PeerAssist.Privacy.Finders;

/// <summary>Sets dates in digits aside: "01-01-1900" and "07/30/2021 12" have enough digits to be taken for a number.</summary>
internal static class Dates
{
    private static readonly NumberScan s_scan = new(4, 8, ByDateSign, IsDate);

    public static void SetAside(Sheet sheet) => s_scan.Find(sheet, sheet.SetAside);

    private static bool ByDateSign(ReadOnlySpan<char> gap, bool first, int digitsBehind) => gap is "-" or "/" or ".";

    private static bool IsDate(in NumberWindow window)
    {
        var groups = window.Groups;
        var digits = window.Digits;
        if (groups.Length != 3 || window.Sheet.Cells[window.Start + groups[0]] != window.Sheet.Cells[window.End - groups[2] - 1])
            return false;
        if (GoesOn(window))
            return false;

        return groups[0] == 4
            ? groups is [4, <= 2, <= 2] && Number(digits[..4]) is >= 1000 and < 3000 && DayAndMonth(digits[4..], groups[1])
            : groups is [<= 2, <= 2, 2 or 4] && DayAndMonth(digits[..^groups[2]], groups[0])
                && (groups[2] == 2 || Number(digits[^4..]) is >= 1000 and < 3000);
    }

    private static bool DayAndMonth(ReadOnlySpan<char> digits, int split)
    {
        var (a, b) = (Number(digits[..split]), Number(digits[split..]));
        return a is >= 1 and <= 31 && b is >= 1 and <= 31 && Math.Min(a, b) <= 12;
    }

    /// <summary>A fourth group makes it a telephone number such as 06-12-12-12-12.</summary>
    private static bool GoesOn(in NumberWindow window)
    {
        var cells = window.Sheet.Cells;
        return (window.End + 1 < cells.Length && cells[window.End] is '-' or '/' && char.IsAsciiDigit(cells[window.End + 1]))
            || (window.Start >= 2 && cells[window.Start - 1] is '-' or '/' && char.IsAsciiDigit(cells[window.Start - 2]));
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }
}
