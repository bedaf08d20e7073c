using System.Buffers;

namespace PeerAssist.Privacy.Finders;

/// <summary>Folded words that are looked up where they stand in a text; a word with a final * may go on ("telefoon*").</summary>
internal sealed class Lexicon(params string[] words)
{
    private const int Reach = 40;

    private readonly SearchValues<char> _firsts = SearchValues.Create([.. words.Select(word => word[0])]);

    /// <summary>How long the longest word is that starts here, 0 when none does.</summary>
    public int LengthAt(ReadOnlySpan<char> folded, int at)
    {
        if (!_firsts.Contains(folded[at]) || (at > 0 && Letters.IsLatin(folded[at]) && Letters.IsLatin(folded[at - 1])))
            return 0;

        var longest = 0;
        foreach (var entry in words)
        {
            var open = entry[^1] == '*';
            var word = open ? entry.AsSpan(0, entry.Length - 1) : entry;
            if (word.Length <= longest || !folded[at..].StartsWith(word, StringComparison.Ordinal))
                continue;
            var end = at + word.Length;
            if (open || end == folded.Length || !Letters.IsLatin(folded[end]) || !Letters.IsLatin(word[^1]))
                longest = word.Length;
        }

        return longest;
    }

    /// <summary>Whether the text has any of the words.</summary>
    public bool OccursIn(Sheet sheet) => sheet.PlacesOf(this).ContainsAnyExcept((byte)0);

    /// <summary>Whether a text ends with one of the words, and where that word starts.</summary>
    public bool EndsAt(ReadOnlySpan<char> folded, int end, out int start)
    {
        foreach (var word in words)
        {
            start = end - word.Length;
            if (start >= 0 && folded[start..end].SequenceEqual(word)
                && (start == 0 || !Letters.IsLatin(word[0]) || !Letters.IsLatin(folded[start - 1])))
            {
                return true;
            }
        }

        start = end;
        return false;
    }

    /// <summary>
    /// Whether one of the words stands shortly before, nearer than any of the others. A mask of the same kind counts as
    /// such a word when <paramref name="kind"/> is given ("BSN 111222333 and 123456782"); any other mask ends the search, for
    /// masking must never bring a word nearer.
    /// </summary>
    public bool StandsBefore(Sheet sheet, int at, FindingKind? kind = null, Lexicon? others = null)
    {
        var wanted = sheet.PlacesOf(this);
        var unwanted = others is null ? [] : sheet.PlacesOf(others);
        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            if (Sheet.IsPaint(sheet.Cells[i]))
                return kind is { } own && Sheet.IsPaintOf(sheet.Cells[i], own);
            if (wanted[i] > 0 && i + wanted[i] <= at)
                return true;
            if (unwanted.Length > 0 && unwanted[i] > 0)
                return false;
        }

        return false;
    }

    /// <summary>Whether one of the words stands shortly behind ("111222333 is mijn BSN").</summary>
    public bool StandsBehind(Sheet sheet, int at)
    {
        var wanted = sheet.PlacesOf(this);
        for (var i = at; i < sheet.Length && i < at + Reach / 2 && !Sheet.IsPaint(sheet.Cells[i]); i++)
        {
            if (wanted[i] > 0)
                return true;
        }

        return false;
    }
}
