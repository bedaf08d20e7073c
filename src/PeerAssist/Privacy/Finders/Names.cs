namespace PeerAssist.Privacy.Finders;

/// <summary>Names behind a label with a colon. Nothing in a name itself tells it from other words.</summary>
internal static class Names
{
    private const int MostWords = 5;

    private static readonly Lexicon s_labels = new(
        "naam", "voornaam", "achternaam", "klantnaam", "tenaamstelling", "name", "surname", "nome", "cognome", "nominativo", "intestatario",
        "adi", "soyadi", "soyad", "ad soyad", "isim", "isim soyisim", "姓名", "名字", "收件人", "联系人", "客户");

    // "file name:" and "ürün adı:" name things; what stands before the label must be a border or one of these.
    private static readonly Lexicon s_people = new(
        "klant", "klants", "mijn", "zijn", "haar", "volledige", "de", "customer", "customer's", "client", "caller", "patient", "my", "his", "her",
        "their", "full", "first", "last", "family", "maiden", "the", "cliente", "del", "il", "suo", "mio", "nome e", "musteri", "hasta", "kisi",
        "adi", "and", "en", "ve", "e", "isim");

    private static readonly Lexicon s_particles = new(
        "van", "de", "der", "den", "ten", "ter", "het", "in", "op", "aan", "'t", "di", "da", "del", "della", "dei", "degli", "la", "le", "el",
        "al", "bin", "ben", "von", "zu", "dos", "du");

    private static readonly Lexicon s_hanLabels = new("电话", "手机", "地址", "住址", "身份证", "邮箱", "订单", "性别", "年龄", "号码", "联系");

    public static void Find(Sheet sheet)
    {
        for (var at = 1; at < sheet.Length; at++)
        {
            if (sheet.Cells[at] != ':' || !IsLabelled(sheet, at))
                continue;
            var start = Skip(sheet.Cells, at + 1, 3);
            var end = start < sheet.Length && Letters.IsHan(sheet.Cells[start]) ? HanEnd(sheet, start) : LatinEnd(sheet, start);
            if (end > start)
                sheet.Claim(FindingKind.Name, start, end);
        }
    }

    private static bool IsLabelled(Sheet sheet, int colon)
    {
        var end = colon - (sheet.Cells[colon - 1] == ' ' ? 1 : 0);
        if (!s_labels.EndsAt(sheet.Folded, end, out var start))
            return false;
        var before = start;
        while (before > 0 && sheet.Cells[before - 1] is ' ' or '\u00A0' && before > start - 3)
            before--;

        // An address is found after the names, so its mask must not count for more than its words did.
        return before == 0 || Letters.IsHan(sheet.Cells[start])
            || (!char.IsLetter(sheet.Cells[before - 1]) && !Sheet.IsPaintOf(sheet.Cells[before - 1], FindingKind.Address))
            || s_people.EndsAt(sheet.Folded, before, out _);
    }

    private static int Skip(ReadOnlySpan<char> cells, int at, int most)
    {
        for (var i = 0; i < most && at < cells.Length && cells[at] is ' ' or '"' or '\u00A0' or '\t'; i++)
            at++;
        return at;
    }

    private static int HanEnd(Sheet sheet, int start)
    {
        var end = start;
        var isForeign = false;
        while (end < sheet.Length && end - start <= 16 && (Letters.IsHan(sheet.Cells[end]) || sheet.Cells[end] == '·')
               && s_hanLabels.LengthAt(sheet.Folded, end) == 0)
        {
            isForeign |= sheet.Cells[end++] == '·';
        }

        return end - start is >= 2 and <= 4 || (isForeign && end - start <= 16) ? end : 0;
    }

    private static int LatinEnd(Sheet sheet, int start)
    {
        var cells = sheet.Cells;
        var (name, at, plain) = (0, start, true);
        for (var words = 0; words < MostWords; words++)
        {
            var end = Letters.WordEnd(cells, at);
            if (end == at || (end < cells.Length && (cells[end] == ':' || char.IsAsciiLetterOrDigit(cells[end]))))
                return name;
            var isCapital = char.IsUpper(cells[at]);
            if (isCapital)
                name = end;
            else if (name > 0 && !IsParticle(sheet, at, end))
                return name;
            plain &= !isCapital && words < 3;
            if (plain && (end == cells.Length || cells[end] is '\n' or ',' or ';'))
                return end;
            if (!isCapital && words > 0 && name == 0 && !plain)
                return 0;
            at = end < cells.Length && cells[end] == '.' && end - at <= 2 ? end + 1 : end;
            if (at < cells.Length && cells[at] == ' ')
                at++;
            else if (at == end)
                return name;
        }

        return name;
    }

    private static bool IsParticle(Sheet sheet, int at, int end) => s_particles.LengthAt(sheet.Folded, at) == end - at;
}
