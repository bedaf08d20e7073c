using System.Globalization;

namespace PeerAssist.Privacy.Finders;

internal static class ChineseIds
{
    private const int Length = 18;
    private const string Checks = "10X98765432";
    private static readonly int[] s_weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static void Find(Sheet sheet)
    {
        Span<char> id = stackalloc char[Length];
        for (var at = 0; at + Length <= sheet.Length; at++)
        {
            if (char.IsAsciiDigit(sheet.Cells[at]) && EndOf(sheet, at, id) is > 0 and var end)
            {
                sheet.Claim(FindingKind.ChineseId, at, end);
                at = end - 1;
            }
        }
    }

    private static int EndOf(Sheet sheet, int start, Span<char> id)
    {
        var at = start;
        for (var read = 0; read < Length; at++)
        {
            if (at == sheet.Length)
                return 0;
            var cell = char.ToUpperInvariant(sheet.Cells[at]);
            if (cell is ' ' or '-' && read is 6 or 14 && char.IsAsciiDigit(sheet.Cells[at - 1]))
                continue;
            if (!char.IsAsciiDigit(cell) && !(cell == 'X' && read == Length - 1))
                return 0;
            id[read++] = cell;
        }

        return sheet.StandsAlone(start, at) && !sheet.IsPartOfDecimal(start, at) && IsValid(id) && !sheet.IsOrderId(start, at) ? at : 0;
    }

    private static bool IsValid(ReadOnlySpan<char> id)
    {
        var sum = 0;
        for (var i = 0; i < s_weights.Length; i++)
            sum += (id[i] - '0') * s_weights[i];
        return id[0] is not ('0' or '9') && id[^1] == Checks[sum % 11]
            && DateOnly.TryParseExact(id[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born)
            && born.Year is >= 1880 and < 2100;
    }
}
