namespace PeerAssist.Search;

/// <summary>The terms of one text, in its order and with repeats. What few callers need is worked out when it is asked for.</summary>
public sealed class Analysis
{
    private readonly string _folded;
    private readonly Place[] _places;
    private ulong[]? _grams;
    private ulong[]? _joints;

    private Analysis(string folded, Place[] places, ulong[] words) => (_folded, _places, WordArray) = (folded, places, words);

    /// <summary>The words; in scripts without spaces every character.</summary>
    public IReadOnlyList<ulong> Words => WordArray;

    /// <summary>The character n-grams: 3 to 5 letters of a word with its boundaries, or one and two ideographs.</summary>
    public IReadOnlyList<ulong> Grams => GramArray;

    /// <summary>The n-grams that no single word holds: every two ideographs that follow each other.</summary>
    public IReadOnlyList<ulong> Joints => JointArray;

    /// <summary>Those of the n-grams by which texts are found: four letters, or two ideographs. The others overlap with them.</summary>
    public IReadOnlyList<ulong> SearchGrams => [.. JointArray, .. Enumerable.Range(0, _places.Length).SelectMany(Forms)];

    internal ulong[] WordArray { get; }

    internal ulong[] GramArray => _grams ??= AllGrams();

    internal ulong[] JointArray => _joints ??= AllJoints();

    /// <summary>A word as folded letters.</summary>
    public string WordText(int index) => Letters(index).ToString();

    /// <summary>The n-grams of four letters inside a word, by which it is found in other forms; an ideograph has none.</summary>
    public ulong[] Forms(int index)
    {
        if (_places[index].IsIdeograph)
            return [];
        Span<ulong> grams = stackalloc ulong[WordGrams.Most];
        return grams[..WordGrams.OfFour(Letters(index), grams)].ToArray();
    }

    /// <summary>Every two words that follow each other.</summary>
    internal ulong[] Pairs()
    {
        var pairs = WordArray.Length < 2 ? [] : new ulong[WordArray.Length - 1];
        for (var i = 0; i < pairs.Length; i++)
            pairs[i] = TermHash.Pair(WordArray[i], WordArray[i + 1]);
        return pairs;
    }

    /// <summary>All n-grams that lie within one word.</summary>
    internal int GramsWithin(int index, Span<ulong> grams)
    {
        if (!_places[index].IsIdeograph)
            return WordGrams.All(Letters(index), grams);
        grams[0] = TermHash.Gram(WordArray[index]);
        return 1;
    }

    private ReadOnlySpan<char> Letters(int index) => _folded.AsSpan(_places[index].Start, _places[index].Length);

    private ulong[] AllGrams()
    {
        var all = new List<ulong>(_folded.Length * 3);
        Span<ulong> grams = stackalloc ulong[WordGrams.Most];
        for (var i = 0; i < _places.Length; i++)
        {
            all.AddRange(grams[..GramsWithin(i, grams)]);
            if (_places[i].FollowsIdeograph)
                all.Add(Joint(i));
        }

        return [.. all];
    }

    private ulong[] AllJoints() => [.. Enumerable.Range(0, _places.Length).Where(i => _places[i].FollowsIdeograph).Select(Joint)];

    private ulong Joint(int index) => TermHash.Gram(TermHash.Pair(WordArray[index - 1], WordArray[index]));

    private readonly record struct Place(int Start, int Length, bool IsIdeograph, bool FollowsIdeograph);

    internal sealed class Builder(string folded)
    {
        private readonly List<Place> _places = new(16);
        private readonly List<ulong> _words = new(16);

        public void AddWord(int start, int length) => Add(new(start, length, IsIdeograph: false, FollowsIdeograph: false));

        /// <summary>Spaces between ideographs are no part of the writing: some people put them, most do not.</summary>
        public void AddIdeograph(int start, int length) =>
            Add(new(start, length, IsIdeograph: true, FollowsIdeograph: _places.Count > 0 && _places[^1].IsIdeograph));

        public Analysis Build() => new(folded, [.. _places], [.. _words]);

        private void Add(Place place)
        {
            _places.Add(place);
            _words.Add(TermHash.Of(folded.AsSpan(place.Start, place.Length)));
        }
    }
}
