namespace PeerAssist.Search;

/// <summary>Names terms by 64 bits, so that n-grams need no strings. The same on every machine and in every process.</summary>
internal static class TermHash
{
    /// <summary>With which the hash of a term begins; <see cref="Next"/> adds a character and <see cref="End"/> makes a name of it.</summary>
    public const ulong Start = 14695981039346656037UL;

    public static ulong Next(ulong hash, char c) => (hash ^ c) * 1099511628211UL;

    public static ulong End(ulong hash) => Mixed(hash);

    /// <summary>A word.</summary>
    public static ulong Of(ReadOnlySpan<char> term)
    {
        var hash = Start;
        foreach (var c in term)
            hash = Next(hash, c);
        return End(hash);
    }

    /// <summary>Keeps an n-gram apart from a word of the same letters.</summary>
    public static ulong Gram(ulong hash) => Mixed(hash ^ 0x9E3779B97F4A7C15UL);

    /// <summary>Two neighbours, in their order.</summary>
    public static ulong Pair(ulong first, ulong second) => Mixed((first * 0xC2B2AE3D27D4EB4FUL) + second);

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        hash = (hash ^ (hash >> 32)) * 0xD6E8FEB86659FD93UL;
        return hash ^ (hash >> 32);
    }
}
