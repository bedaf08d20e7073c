namespace PeerAssist.Search;

/// <summary>
/// Mends a word that no text has: known words are found by what is left of them when one letter is taken away, which one
/// typing error on either side cannot hide (Garbe's symmetric deletion).
/// </summary>
internal sealed class Spelling
{
    private const int Shortest = 4;

    // An error further back leaves the beginning alone, and keys of beginnings are few.
    private const int Prefix = 7;

    private readonly Dictionary<uint, List<string>> _words = [];

    /// <summary>Makes a word known.</summary>
    public void Add(string word)
    {
        if (word.Length < Shortest)
            return;
        foreach (var key in Keys(word))
        {
            if (!_words.TryGetValue(key, out var words))
                _words[key] = words = new(1);
            if (!words.Contains(word))
                words.Add(word);
        }
    }

    /// <summary>The most frequent known word that is one typing error away, or null.</summary>
    public string? Mend(string word, Lexicon lexicon)
    {
        if (word.Length < Shortest || word.Length > Analyzer.WordLimit)
            return null;
        string? best = null;
        var most = 0;
        foreach (var key in Keys(word))
        {
            foreach (var known in _words.GetValueOrDefault(key, []))
            {
                var count = lexicon.Count(TermHash.Of(known));
                if ((count > most || (count == most && string.CompareOrdinal(known, best) < 0)) && IsOneEdit(word, known))
                    (best, most) = (known, count);
            }
        }

        return best;
    }

    /// <summary>Whether one letter more, less, other, or two neighbours swapped make one word of the other.</summary>
    public static bool IsOneEdit(string a, string b)
    {
        var start = a.AsSpan().CommonPrefixLength(b);
        var restA = a.AsSpan(start);
        var restB = b.AsSpan(start);
        return (restA.Length - restB.Length) switch
        {
            1 => restA[1..].SequenceEqual(restB),
            -1 => restB[1..].SequenceEqual(restA),
            0 when restA.Length == 0 => false,
            0 => restA[1..].SequenceEqual(restB[1..])
                || (restA.Length > 1 && restA[0] == restB[1] && restA[1] == restB[0] && restA[2..].SequenceEqual(restB[2..])),
            _ => false,
        };
    }

    private static HashSet<uint> Keys(string word)
    {
        var start = word.AsSpan(0, Math.Min(Prefix, word.Length));
        var keys = new HashSet<uint> { (uint)TermHash.Of(start) };
        Span<char> left = stackalloc char[Prefix];
        for (var gone = 0; gone < start.Length; gone++)
        {
            start[..gone].CopyTo(left);
            start[(gone + 1)..].CopyTo(left[gone..]);
            keys.Add((uint)TermHash.Of(left[..(start.Length - 1)]));
        }

        return keys;
    }
}
