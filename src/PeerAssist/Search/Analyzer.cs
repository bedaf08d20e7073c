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
    private const char Boundary = '_';

    /// <summary>The terms of a text. Never throws and takes time in proportion to its length.</summary>
    public static Analysis Analyze(string text, int limit = TextLimit)
    {
        ArgumentNullException.ThrowIfNull(text);
        var folded = Folding.Fold(text, limit);
        var terms = new Analysis.Builder(folded);
        var at = 0;
        var ideographBefore = -1;
        while (at < folded.Length)
        {
            if (folded[at] == ' ')
            {
                at++;
                continue;
            }

            if (IdeographAt(folded, at) is var size and > 0)
            {
                // Spaces between ideographs are no part of the writing: some people put them, most do not.
                AddIdeograph(terms, folded, at, size, ideographBefore);
                ideographBefore = at;
                at += size;
                continue;
            }

            var end = at + 1;
            while (end < folded.Length && folded[end] != ' ' && IdeographAt(folded, end) == 0)
                end++;
            AddWord(terms, folded, at, Math.Min(end - at, WordLimit));
            ideographBefore = -1;
            at = end;
        }

        return terms.Build();
    }

    private static void AddIdeograph(Analysis.Builder terms, string folded, int at, int size, int before)
    {
        var single = TermHash.Of(folded.AsSpan(at, size));
        terms.AddWord(at, size, single);
        terms.AddGram(TermHash.Gram(single), searched: false);
        if (before >= 0)
        {
            var previous = TermHash.Of(folded.AsSpan(before, IdeographAt(folded, before)));
            terms.AddGram(TermHash.Gram(TermHash.Pair(previous, single)), searched: true);
        }
    }

    private static void AddWord(Analysis.Builder terms, string folded, int at, int length)
    {
        terms.AddWord(at, length, TermHash.Of(folded.AsSpan(at, length)));
        Span<char> marked = stackalloc char[WordLimit + 2];
        marked[0] = Boundary;
        folded.AsSpan(at, length).CopyTo(marked[1..]);
        marked[length + 1] = Boundary;
        marked = marked[..(length + 2)];
        for (var start = 0; start + 3 <= marked.Length; start++)
        {
            for (var size = 3; size <= 5 && start + size <= marked.Length; size++)
                terms.AddGram(TermHash.Gram(TermHash.Of(marked.Slice(start, size))), searched: size == 4);
        }
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
