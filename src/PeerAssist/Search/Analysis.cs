namespace PeerAssist.Search;

/// <summary>The terms of one text, in its order and with repeats.</summary>
public sealed class Analysis
{
    private readonly string _folded;
    private readonly (int Start, int Length)[] _places;

    private readonly ulong[] _searchGrams;

    private Analysis(string folded, (int Start, int Length)[] places, ulong[] words, ulong[] grams, ulong[] searchGrams) =>
        (_folded, _places, WordArray, GramArray, _searchGrams) = (folded, places, words, grams, searchGrams);

    /// <summary>The words; in scripts without spaces every character.</summary>
    public IReadOnlyList<ulong> Words => WordArray;

    /// <summary>The character n-grams: 3 to 5 letters of a word with its boundaries, or one and two ideographs.</summary>
    public IReadOnlyList<ulong> Grams => GramArray;

    /// <summary>Those of the n-grams by which texts are found: four letters, or two ideographs. The others overlap with them.</summary>
    public IReadOnlyList<ulong> SearchGrams => _searchGrams;

    internal ulong[] WordArray { get; }

    internal ulong[] GramArray { get; }

    /// <summary>A word as folded letters, for correcting its spelling.</summary>
    public string WordText(int index) => _folded.Substring(_places[index].Start, _places[index].Length);

    /// <summary>Every two words that follow each other.</summary>
    internal ulong[] Pairs()
    {
        var pairs = WordArray.Length < 2 ? [] : new ulong[WordArray.Length - 1];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = TermHash.Pair(WordArray[i], WordArray[i + 1]);
        return pairs;
    }

    internal sealed class Builder(string folded)
    {
        private readonly List<(int, int)> _places = [];
        private readonly List<ulong> _words = [];
        private readonly List<ulong> _grams = [];
        private readonly List<ulong> _searchGrams = [];

        public void AddWord(int start, int length, ulong hash)
        {
            _places.Add((start, length));
            _words.Add(hash);
        }

        public void AddGram(ulong hash, bool searched)
        {
            _grams.Add(hash);
            if (searched)
                _searchGrams.Add(hash);
        }

        public Analysis Build() => new(folded, [.. _places], [.. _words], [.. _grams], [.. _searchGrams]);
    }
}
