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

    private readonly List<string> _words = [];

    // For each key the chain of words that have it: the heads by the key's low bits, then the links.
    private readonly List<(int Word, int Next, uint Key)> _links = [];
    private int[] _heads = NoHeads(1024);

    /// <summary>All known words.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Makes a word known.</summary>
    public void Add(string word)
    {
        if (word.Length < Shortest || Knows(word))
            return;
        _words.Add(word);
        Span<uint> keys = stackalloc uint[Prefix + 1];
        foreach (var key in keys[..Keys(word, keys)])
            Link(_words.Count - 1, key);
    }

    /// <summary>The most frequent known word that is one typing error away, or null.</summary>
    public string? Mend(string word, Lexicon lexicon)
    {
        if (word.Length < Shortest || word.Length > Analyzer.WordLimit)
            return null;
        string? best = null;
        var most = 0;
        Span<uint> keys = stackalloc uint[Prefix + 1];
        foreach (var key in keys[..Keys(word, keys)])
        {
            for (var link = Head(key); link >= 0; link = _links[link].Next)
            {
                var known = _words[_links[link].Word];
                if (_links[link].Key != key || !IsOneEdit(word, known))
                    continue;
                var count = lexicon.Count(TermHash.Of(known));
                if (count > most || (count == most && count > 0 && string.CompareOrdinal(known, best) < 0))
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

    private static int[] NoHeads(int count)
    {
        var heads = new int[count];
        Array.Fill(heads, -1);
        return heads;
    }

    private bool Knows(string word)
    {
        var whole = (uint)TermHash.Of(word.AsSpan(0, Math.Min(Prefix, word.Length)));
        for (var link = Head(whole); link >= 0; link = _links[link].Next)
        {
            if (_words[_links[link].Word] == word)
                return true;
        }

        return false;
    }

    private int Head(uint key) => _heads[key & (uint)(_heads.Length - 1)];

    private void Link(int word, uint key)
    {
        if (_links.Count == _heads.Length)
            Grow();
        _links.Add((word, Head(key), key));
        _heads[key & (uint)(_heads.Length - 1)] = _links.Count - 1;
    }

    private void Grow()
    {
        _heads = NoHeads(_heads.Length * 2);
        for (var link = 0; link < _links.Count; link++)
        {
            var (word, _, key) = _links[link];
            _links[link] = (word, Head(key), key);
            _heads[key & (uint)(_heads.Length - 1)] = link;
        }
    }

    private static int Keys(string word, Span<uint> keys)
    {
        var start = word.AsSpan(0, Math.Min(Prefix, word.Length));
        keys[0] = (uint)TermHash.Of(start);
        var count = 1;
        Span<char> left = stackalloc char[Prefix];
        for (var gone = 0; gone < start.Length; gone++)
        {
            start[..gone].CopyTo(left);
            start[(gone + 1)..].CopyTo(left[gone..]);
            var key = (uint)TermHash.Of(left[..(start.Length - 1)]);
            if (!keys[..count].Contains(key))
                keys[count++] = key;
        }

        return count;
    }
}
