namespace PeerAssist.Privacy.Finders;

internal static class Letters
{
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
}
