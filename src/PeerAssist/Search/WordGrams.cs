namespace PeerAssist.Search;

/// <summary>The character n-grams of a word, cut with a mark at its beginning and its end.</summary>
internal static class WordGrams
{
    /// <summary>A word has at most so many.</summary>
    public const int Most = 3 * (Analyzer.WordLimit + 2);

    private const int Shortest = 3;
    private const int Longest = 5;
    private const int Searched = 4;
    private const char Boundary = '_';

    /// <summary>Those of three to five letters; returns how many.</summary>
    public static int All(ReadOnlySpan<char> word, Span<ulong> grams) => Cut(word, Shortest, Longest, grams);

    /// <summary>Those of four letters, with which the others overlap; returns how many.</summary>
    public static int OfFour(ReadOnlySpan<char> word, Span<ulong> grams) => Cut(word, Searched, Searched, grams);

    private static int Cut(ReadOnlySpan<char> word, int shortest, int longest, Span<ulong> grams)
    {
        Span<char> marked = stackalloc char[word.Length + 2];
        marked[0] = Boundary;
        word.CopyTo(marked[1..]);
        marked[^1] = Boundary;
        var count = 0;
        for (var start = 0; start + shortest <= marked.Length; start++)
        {
            var hash = TermHash.Start;
            for (var size = 1; size <= longest && start + size <= marked.Length; size++)
            {
                hash = TermHash.Next(hash, marked[start + size - 1]);
                if (size >= shortest)
                    grams[count++] = TermHash.Gram(TermHash.End(hash));
            }
        }

        return count;
    }
}
