using System.Globalization;
using System.Text;

namespace PeerAssist.Search;

/// <summary>Brings a text into the one form in which words are compared: compatibility forms, small letters, no accents.</summary>
internal static class Folding
{
    /// <summary>Whether two texts are the same but for letter case, accents and signs.</summary>
    public static bool SameWords(string one, string other) => Signless(one).SequenceEqual(Signless(other));

    /// <summary>The folded text: letters, digits and their marks, everything else a space.</summary>
    public static string Fold(string text, int limit)
    {
        var start = text.Length > limit ? text[..limit] : text;
        if (Ascii.IsValid(start))
            return string.Create(start.Length, start, FoldAscii);
        var folded = new StringBuilder(start.Length + 8);
        foreach (var rune in Composed(start).EnumerateRunes())
            Append(folded, rune);
        return folded.ToString();
    }

    private static void FoldAscii(Span<char> folded, string text)
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = FoldedAscii(text[i]);
    }

    private static char FoldedAscii(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : char.IsAsciiLetterOrDigit(c) ? c : ' ';

    private static IEnumerable<char> Signless(string text) => Fold(text, text.Length).Where(char.IsLetterOrDigit);

    // Normalize throws on lone surrogates and on code points that are no characters; both reach us from broken clients.
    private static string Composed(string text) =>
        Ascii.IsValid(text) ? text
        : text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') || text.AsSpan().ContainsAnyInRange('\uFFFE', '\uFFFF') ? Repaired(text).Normalize(NormalizationForm.FormKC)
        : text.Normalize(NormalizationForm.FormKC);

    private static string Repaired(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            repaired.Append((rune.Value & 0xFFFE) == 0xFFFE ? " " : rune.ToString());
        return repaired.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (rune.IsAscii)
        {
            folded.Append(FoldedAscii((char)rune.Value));
            return;
        }

        if (Letters.TryGetValue(rune.Value, out var letters))
        {
            folded.Append(letters);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark when IsAccent(rune.Value):
                break;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter:
                AppendWithoutAccents(folded, Rune.ToLowerInvariant(rune));
                break;
            case UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark:
                folded.Append(rune.ToString());
                break;
            default:
                folded.Append(' ');
                break;
        }
    }

    private static void AppendWithoutAccents(StringBuilder folded, Rune rune)
    {
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (!IsAccent(part.Value))
                folded.Append(part.ToString());
        }
    }

    // Latin, Greek and Cyrillic accents, Hebrew points, Arabic vowel signs and the tatweel; the vowel signs of Indic and
    // Thai scripts are letters to their readers and stay.
    private static bool IsAccent(int value) => value
        is (>= 0x0300 and <= 0x036F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF)
        or (>= 0x0591 and <= 0x05C7) or (>= 0x064B and <= 0x065F) or 0x0640 or 0x0670;

    // What no Unicode form splits, and the Turkish i: people type it with and without its dot.
    private static readonly Dictionary<int, string> Letters = new()
    {
        ['İ'] = "i",
        ['ı'] = "i",
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['ø'] = "o",
        ['Ø'] = "o",
        ['đ'] = "d",
        ['Đ'] = "d",
        ['ł'] = "l",
        ['Ł'] = "l",
        ['æ'] = "ae",
        ['Æ'] = "ae",
        ['œ'] = "oe",
        ['Œ'] = "oe",
        ['ð'] = "d",
        ['Ð'] = "d",
        ['þ'] = "th",
        ['Þ'] = "th",
        ['ħ'] = "h",
        ['Ħ'] = "h",
        ['ŧ'] = "t",
        ['Ŧ'] = "t",
        ['ŋ'] = "n",
        ['Ŋ'] = "n",
        ['ς'] = "σ",
        ['ё'] = "е",
        ['Ё'] = "е",
        [0x0640] = "",
    };
}
