using System.Collections.Frozen;

namespace PeerAssist.Privacy.Finders;

internal static class Ibans
{
    private const int Longest = 34;

    // Prose can read as an IBAN when spaces are skipped ("no 12 of these ..."); every real one has more digits than that.
    private const int FewestDigits = 10;

    private static readonly FrozenDictionary<string, int> s_lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 "
        + "FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 "
        + "LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 "
        + "SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30")
        .Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), provider: null));

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lengthOf =
        s_lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    public static void Find(Sheet sheet)
    {
        Span<char> iban = stackalloc char[Longest];
        for (var at = 0; at < sheet.Length; at++)
        {
            if (char.IsAsciiLetter(sheet.Cells[at]) && EndOf(sheet, at, iban) is > 0 and var end)
            {
                sheet.Claim(FindingKind.Iban, at, end);
                at = end - 1;
            }
        }
    }

    private static int EndOf(Sheet sheet, int start, Span<char> iban)
    {
        var cells = sheet.Cells;
        if (start + 4 > cells.Length || !char.IsAsciiLetter(cells[start + 1]))
            return 0;
        iban[0] = char.ToUpperInvariant(cells[start]);
        iban[1] = char.ToUpperInvariant(cells[start + 1]);
        if (!s_lengthOf.TryGetValue(iban[..2], out var length))
            return 0;

        var (at, read, gap) = (start + 2, 2, 0);
        for (; at < cells.Length && read < length; at++)
        {
            var cell = cells[at];
            if (IsGap(cell) && gap++ < 2)
                continue;
            if (!char.IsAsciiLetterOrDigit(cell) || (read < 4 && !char.IsAsciiDigit(cell)))
                return 0;
            iban[read++] = char.ToUpperInvariant(cell);
            gap = 0;
        }

        return read == length && sheet.StandsAlone(start, at) && IsValid(iban[..length]) ? at : 0;
    }

    private static bool IsGap(char cell) => cell is ' ' or '\u00A0' or '\u2009' or '\u202F' or '-' or '.';

    private static bool IsValid(ReadOnlySpan<char> iban)
    {
        var (rest, digits) = (0, 0);
        for (var i = 0; i < iban.Length; i++)
        {
            var c = iban[(i + 4) % iban.Length];
            if (char.IsAsciiDigit(c))
            {
                rest = (rest * 10 + c - '0') % 97;
                digits++;
            }
            else
            {
                rest = (rest * 100 + c - 'A' + 10) % 97;
            }
        }

        return rest == 1 && digits >= FewestDigits;
    }
}
