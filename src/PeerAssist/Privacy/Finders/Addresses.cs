namespace PeerAssist.Privacy.Finders;

/// <summary>Postal addresses behind a label word.</summary>
internal static class Addresses
{
    private const int MostWords = 6;
    private const int LongestHan = 60;

    private static readonly Lexicon s_labels = new(
        "adres", "adresi", "adresim", "adresimiz", "address", "indirizzo", "woonadres", "huisadres", "bezorgadres", "afleveradres", "postadres",
        "factuuradres", "residenza", "domicilio", "地址", "住址");

    private static readonly Lexicon s_otherAddresses = new("ip", "mac", "web", "e-mail", "email", "mail", "url", "internet", "posta", "e-posta");
    private static readonly Lexicon s_verbs = new("is", "e", "was", "wordt", "luidt", "are");
    private static readonly Lexicon s_numberWords = new("no", "nr", "n", "num", "numero", "nummer", "d", "daire", "kat");
    private static readonly Lexicon s_hanLabels = new("电话", "手机", "姓名", "邮箱", "订单", "地址", "住址", "联系", "收件人");

    public static void Find(Sheet sheet)
    {
        for (var at = 0; at < sheet.Length; at++)
        {
            if (s_labels.LengthAt(sheet.Folded, at) is not (> 0 and var length))
                continue;
            var start = ValueStart(sheet, at + length, out var isAnnounced);
            var end = Letters.IsHan(sheet.Cells[at]) ? HanEnd(sheet, start)
                : IsOtherAddress(sheet, at) ? 0
                : LatinEnd(sheet, start, isAnnounced);
            if (end > start && sheet.StandsAlone(start, end) && !sheet.IsPartOfDecimal(start, end))
            {
                sheet.Claim(FindingKind.Address, start, end);
                at = end - 1;
            }
        }
    }

    private static bool IsOtherAddress(Sheet sheet, int label) =>
        label > 1 && sheet.Cells[label - 1] is ' ' or '-' && s_otherAddresses.EndsAt(sheet.Folded, label - 1, out _);

    /// <summary>Skips "is" and the colon; with one of them, the value may start in lower case.</summary>
    private static int ValueStart(Sheet sheet, int at, out bool isAnnounced)
    {
        var start = Skip(sheet.Cells, at, 4);
        isAnnounced = sheet.Cells[at..start].ContainsAny(':', '=', '\n');
        if (start < sheet.Length && s_verbs.LengthAt(sheet.Folded, start) is > 0 and var verb
            && Skip(sheet.Cells, start + verb, 2) is var behind && behind > start + verb)
        {
            isAnnounced = true;
            return behind;
        }

        return start;
    }

    private static int Skip(ReadOnlySpan<char> cells, int at, int most)
    {
        for (var i = 0; i < most && at < cells.Length && cells[at] is ' ' or ':' or '=' or '\u00A0' or '\t' or '\n' or '是' or '为'; i++)
            at++;
        return at;
    }

    private static int LatinEnd(Sheet sheet, int start, bool isAnnounced)
    {
        if (start == sheet.Length || !(isAnnounced || char.IsUpper(sheet.Cells[start])))
            return 0;
        var house = Postcodes.HouseEnd(sheet, start);
        var end = house > 0 ? Words(sheet, house, out var capitals) : NumberBehindWords(sheet, start, out capitals);
        if (end == 0 || (house > 0 && (end == house || capitals == 0)))
            return 0;

        // Postcode, town and province follow in any order; prose starts in lower case.
        for (var parts = 0; parts < MostWords; parts++)
        {
            var next = end;
            while (next < sheet.Length && next < end + 3 && sheet.Cells[next] is ' ' or ',' or '/')
                next++;
            var last = next == end || next == sheet.Length ? 0 : PartEnd(sheet, next);
            if (last == 0)
                break;
            end = last;
        }

        return end;
    }

    private static int PartEnd(Sheet sheet, int start)
    {
        var cells = sheet.Cells;
        var end = start;
        while (end < cells.Length && char.IsAsciiDigit(cells[end]))
            end++;
        if (end == start && char.IsUpper(cells[start]))
            end = Letters.WordEnd(cells, start);
        else if (end - start is not (4 or 5))
            return 0;
        return end < cells.Length && (cells[end] == ':' || char.IsLetterOrDigit(cells[end])) || sheet.IsPartOfDecimal(start, end) ? 0 : end;
    }

    /// <summary>The end of the street's words behind a house number ("12 High Street").</summary>
    private static int Words(Sheet sheet, int at, out int capitals)
    {
        capitals = 0;
        for (var words = 0; words < 4 && at + 1 < sheet.Length && sheet.Cells[at] == ' ' && char.IsUpper(sheet.Cells[at + 1]); words++)
        {
            at = Letters.WordEnd(sheet.Cells, at + 1);
            capitals++;
        }

        return at;
    }

    private static int NumberBehindWords(Sheet sheet, int start, out int capitals)
    {
        capitals = 0;
        var at = start;
        for (var words = 0; words < MostWords; words++)
        {
            var end = Letters.WordEnd(sheet.Cells, at);
            if (end == at)
                return 0;
            capitals += char.IsUpper(sheet.Cells[at]) ? 1 : 0;
            var isNumberWord = s_numberWords.LengthAt(sheet.Folded, at) == end - at;
            at = end;
            while (at < sheet.Length && at < end + 3 && (sheet.Cells[at] is ' ' or ',' or '.' || (isNumberWord && sheet.Cells[at] == ':')))
                at++;
            if (at == end)
                return 0;
            if (Postcodes.HouseEnd(sheet, at) is > 0 and var house)
                return house;
        }

        return 0;
    }

    private static int HanEnd(Sheet sheet, int start)
    {
        var (end, marks, digits) = (start, 0, 0);
        for (; end < sheet.Length && end - start < LongestHan && IsHanAddress(sheet.Cells[end]) && s_hanLabels.LengthAt(sheet.Folded, end) == 0; end++)
        {
            marks += "省市区县路街道号室楼村镇栋弄巷".Contains(sheet.Cells[end], StringComparison.Ordinal) ? 1 : 0;
            digits += char.IsAsciiDigit(sheet.Cells[end]) ? 1 : 0;
        }

        return marks >= 2 || (marks == 1 && digits > 0) ? end : 0;
    }

    private static bool IsHanAddress(char cell) => Letters.IsHan(cell) || char.IsAsciiLetterOrDigit(cell) || cell is '-' or '#' or ' ' or '(' or ')';
}
