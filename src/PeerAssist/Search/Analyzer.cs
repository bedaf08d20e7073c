using System.Text;

namespace PeerAssist.Search;

/// <summary>
/// Splits a text of any language into terms: words, and the character n-grams inside them. Questions and what is indexed
/// take this one way, so they always meet.
/// </summary>
public static class Analyzer
{
    /// <summary>Rises with every change that makes stored terms unfit for comparison.</summary>
    public const int Version = 1;

    /// <summary>So many characters of a text are read; the rest of a longer one is not searched.</summary>
    public const int TextLimit = 20_000;

    /// <summary>So many characters of a question are read.</summary>
    public const int QuestionLimit = 2_000;

    internal const int WordLimit = 64;

    /// <summary>The terms of a text. Never throws and takes time in proportion to its length.</summary>
    public static Analysis Analyze(string text, int limit = TextLimit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text, limit);
        var terms = new Analysis.Builder(folded);
        var at = 0;
        while (at < folded.Length)
        {
            if (folded[at] == ' ')
            {
                at++;
                continue;
            }

            if (IdeographAt(folded, at) is var size and > 0)
            {
                terms.AddIdeograph(at, size);
                at += size;
                continue;
            }

            var end = at + 1;
            while (end < folded.Length && folded[end] != ' ' && IdeographAt(folded, end) == 0)
                end++;
            terms.AddWord(at, Math.Min(end - at, WordLimit));
            at = end;
        }

        return terms.Build();
    }

    // Han, kana and hangul are written without spaces or inflected by syllable: one character carries a meaning.
    private static int IdeographAt(string text, int at)
    {
        var c = text[at];
        if (c < 0x2E80)
            return 0;
        if (!char.IsSurrogate(c))
            return c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') ? 1 : 0;
        return Rune.TryGetRuneAt(text, at, out var rune) && rune.Value is >= 0x20000 and <= 0x3FFFF ? 2 : 0;
    }
}
