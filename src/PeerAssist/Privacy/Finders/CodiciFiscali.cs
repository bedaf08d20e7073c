namespace PeerAssist.Privacy.Finders;

internal static class CodiciFiscali
{
    private const int Length = 16;

    // Seven places hold digits; where two people would share a code, a letter of this row stands for a digit.
    private const string DigitLetters = "LMNPQRSTUV";
    private const string Months = "ABCDEHLMPRST";
    private static readonly int[] s_odd = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

    public static void Find(Sheet sheet)
    {
        Span<char> code = stackalloc char[Length];
        for (var at = 0; at + Length <= sheet.Length; at++)
        {
            if (char.IsAsciiLetter(sheet.Cells[at]) && EndOf(sheet, at, code) is > 0 and var end)
            {
                sheet.Claim(FindingKind.CodiceFiscale, at, end);
                at = end - 1;
            }
        }
    }

    private static int EndOf(Sheet sheet, int start, Span<char> code)
    {
        var at = start;
        for (var read = 0; read < Length; at++)
        {
            if (at == sheet.Length)
                return 0;
            var cell = char.ToUpperInvariant(sheet.Cells[at]);
            if (cell is ' ' or '-' && read is 3 or 6 or 11 && sheet.Cells[at - 1] is not (' ' or '-'))
                continue;
            if (!Fits(cell, read))
                return 0;
            code[read++] = cell;
        }

        return sheet.StandsAlone(start, at) && IsValid(code) ? at : 0;
    }

    private static bool Fits(char c, int place) => place switch
    {
        8 => Months.Contains(c, StringComparison.Ordinal),
        6 or 7 or 9 or 10 or 12 or 13 or 14 => char.IsAsciiDigit(c) || DigitLetters.Contains(c, StringComparison.Ordinal),
        _ => char.IsAsciiLetterUpper(c),
    };

    private static bool IsValid(ReadOnlySpan<char> code)
    {
        var day = Digit(code[9]) * 10 + Digit(code[10]);
        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            var value = char.IsAsciiDigit(code[i]) ? code[i] - '0' : code[i] - 'A';
            sum += i % 2 == 0 ? s_odd[value] : value;
        }

        // A woman's day of birth is counted from 40.
        return day is (>= 1 and <= 31) or (>= 41 and <= 71) && code[^1] - 'A' == sum % 26;
    }

    private static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : DigitLetters.IndexOf(c, StringComparison.Ordinal);
}
