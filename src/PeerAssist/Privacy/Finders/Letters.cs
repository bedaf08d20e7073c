namespace PeerAssist.Privacy.Finders;

internal static class Letters
{
    private const int LongestWord = 64;

    /// <summary>Lower case without the diacritics of our languages, one character for one.</summary>
    public static char Fold(char c) => c < '\u0080' ? char.ToLowerInvariant(c) : char.ToLowerInvariant(c) switch
    {
        'ı' or 'İ' or 'ì' or 'í' or 'î' or 'ï' => 'i',
        'à' or 'á' or 'â' or 'ä' or 'ã' => 'a',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ò' or 'ó' or 'ô' or 'ö' => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        'ş' => 's',
        'ç' => 'c',
        'ğ' => 'g',
        'ñ' => 'n',
        var lower => lower,
    };

    /// <summary>A letter of a script that separates words by spaces; Chinese and its neighbours do not.</summary>
    public static bool IsLatin(char c) => c < '\u0250' && char.IsLetter(c);

    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');

    /// <summary>
    /// The end of the word that starts here, with hyphens and apostrophes inside; the same place when none does, or one
    /// that is longer than words are.
    /// </summary>
    public static int WordEnd(ReadOnlySpan<char> cells, int at)
    {
        var end = at;
        while (end < cells.Length && (IsLatin(cells[end])
               || (cells[end] is '-' or '\'' or '’' && end + 1 < cells.Length && IsLatin(cells[end + 1]))))
        {
            if (++end - at > LongestWord)
                return at;
        }

        return end;
    }
}
