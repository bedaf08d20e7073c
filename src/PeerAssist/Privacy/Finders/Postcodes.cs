using System.Buffers;

namespace PeerAssist.Privacy.Finders;

/// <summary>Dutch postcodes with a house number: together they name one front door, and no other country needs so little.</summary>
internal static class Postcodes
{
    private static readonly Lexicon s_numberWords = new("nr", "no", "huisnummer", "hnr", "huisnr", "nummer");

    // Read as a postcode, these would make an address of "2024 EN 12".
    private static readonly Lexicon s_words = new("en", "of", "in", "op", "is", "te", "er", "om", "an", "am", "pm", "or", "to", "at", "by", "eu");

    private static readonly Lexicon s_particles = new("van", "de", "der", "den", "het", "aan", "ten", "ter", "'t", "op");

    private static readonly Lexicon s_cityWords = new("den", "de", "het", "sint", "nieuw", "nieuwe", "oud", "oude", "capelle", "bergen", "alphen");

    private static readonly SearchValues<char> s_asciiLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static void Find(Sheet sheet)
    {
        for (var at = 0; at + 6 <= sheet.Length; at++)
        {
            if (sheet.Cells[at] is < '1' or > '9' || PostcodeEnd(sheet, at) is not (> 0 and var end))
                continue;
            var (from, to) = (at, HouseBehind(sheet, end));
            if (to == 0)
            {
                from = StreetBefore(sheet, at);
                to = from < at ? CityBehind(sheet, end) : 0;
            }

            if (to > 0 && !sheet.IsPartOfDecimal(from, to) && !sheet.IsOrderId(from, to))
            {
                sheet.Claim(FindingKind.Address, from, to);
                at = to - 1;
            }
        }
    }

    private static int PostcodeEnd(Sheet sheet, int start)
    {
        var cells = sheet.Cells;
        if (cells[start..(start + 4)].ContainsAnyExceptInRange('0', '9'))
            return 0;
        var letters = start + 4 + (cells[start + 4] is ' ' or '\u00A0' ? 1 : 0);
        var end = letters + 2;
        if (end > cells.Length || cells[letters..end].ContainsAnyExcept(s_asciiLetters) || !sheet.StandsAlone(start, end))
            return 0;
        var isSpaced = letters > start + 4;
        return isSpaced && (char.IsAsciiLetterLower(cells[letters]) || s_words.LengthAt(sheet.Folded, letters) == 2) ? 0 : end;
    }

    private static int HouseBehind(Sheet sheet, int at)
    {
        at = Skip(sheet.Cells, at, 3);
        if (at < sheet.Length && s_numberWords.LengthAt(sheet.Folded, at) is > 0 and var length)
            at = Skip(sheet.Cells, at + length, 3);
        return HouseEnd(sheet, at);
    }

    /// <summary>The end of a house number with its addition ("12", "12a", "12-3"), 0 when none starts here.</summary>
    public static int HouseEnd(Sheet sheet, int start)
    {
        var cells = sheet.Cells;
        var end = start;
        while (end < cells.Length && char.IsAsciiDigit(cells[end]))
            end++;
        if (end - start is 0 or > 4)
            return 0;

        var addition = end + (end < cells.Length && cells[end] is '-' or '/' or ' ' ? 1 : 0);
        var last = addition;
        while (last < cells.Length && last < addition + 4 && char.IsAsciiLetterOrDigit(cells[last]))
            last++;
        var isAddition = last > addition && last - addition <= (cells[end] == ' ' || char.IsAsciiLetter(cells[addition]) ? 1 : 3)
            && (cells[end] != ' ' || char.IsAsciiLetter(cells[addition]));
        return isAddition && sheet.StandsAlone(start, last) ? last : sheet.StandsAlone(start, end) ? end : 0;
    }

    private static int StreetBefore(Sheet sheet, int postcode)
    {
        var cells = sheet.Cells;
        var at = SkipBack(cells, postcode, 3);
        var house = at;
        while (house > 0 && postcode - house < 10 && char.IsAsciiLetterOrDigit(cells[house - 1]))
            house--;
        if (at == postcode || house == at || HouseEnd(sheet, house) != at || house < 2 || cells[house - 1] != ' ')
            return postcode;

        var street = postcode;
        at = house;
        for (var words = 0; words < 5 && at > 0 && cells[at - 1] == ' '; words++)
        {
            var start = at - 1;
            while (start > 0 && (Letters.IsLatin(cells[start - 1]) || cells[start - 1] is '-' or '\''))
                start--;
            if (start == at - 1 || (start > 0 && char.IsAsciiDigit(cells[start - 1])))
                break;
            if (char.IsUpper(cells[start]) || (words == 0 && at - start > 5))
                street = start;
            else if (s_particles.LengthAt(sheet.Folded, start) != at - 1 - start)
                break;
            at = start;
        }

        return street;
    }

    private static int CityBehind(Sheet sheet, int at)
    {
        var start = Skip(sheet.Cells, at, 2);
        var end = CityWordEnd(sheet, start);
        if (end == 0)
            return at;

        // Den Haag, Sint Willebrord, Nieuw Vennep.
        var isFirstOfTwo = end < sheet.Length && sheet.Cells[end] == ' ' && s_cityWords.LengthAt(sheet.Folded, start) == end - start;
        return isFirstOfTwo && CityWordEnd(sheet, end + 1) is > 0 and var second ? second : end;
    }

    private static int CityWordEnd(Sheet sheet, int start)
    {
        var end = Letters.WordEnd(sheet.Cells, start);
        var isCapital = end > start && char.IsUpper(sheet.Cells[start]);
        return isCapital && sheet.StandsAlone(start, end) && !(end < sheet.Length && sheet.Cells[end] == ':') ? end : 0;
    }

    private static int Skip(ReadOnlySpan<char> cells, int at, int most)
    {
        for (var i = 0; i < most && at < cells.Length && cells[at] is ' ' or ',' or ':' or '.' or '\u00A0'; i++)
            at++;
        return at;
    }

    private static int SkipBack(ReadOnlySpan<char> cells, int at, int most)
    {
        for (var i = 0; i < most && at > 0 && cells[at - 1] is ' ' or ',' or '\u00A0' or '\n'; i++)
            at--;
        return at;
    }
}
