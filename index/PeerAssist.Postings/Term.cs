namespace PeerAssist.Postings;

/// <summary>Keeps words and n-grams apart by the last bit of their hash.</summary>
internal static class Term
{
    public static ulong OfWord(ulong hash) => hash | 1;

    public static ulong OfGram(ulong hash) => hash & ~1UL;

    public static bool IsGram(ulong term) => (term & 1) == 0;
}
