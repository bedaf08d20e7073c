namespace PeerAssist.Search;

/// <summary>
/// Parts answers into groups of like wording, within which they are learned: what is not like a question need not be told
/// apart from it, and a training of many answers becomes many small ones. Halves every group by two centres until it is small.
/// </summary>
internal sealed class Neighbourhoods
{
    private const int Width = 4096;
    private const int Rounds = 3;
    private const int Tries = 32;

    private readonly (ushort Term, float Weight)[][] _answers;
    private readonly int _most;
    private readonly Random _random;
    private readonly List<int[]> _groups = [];

    private Neighbourhoods((ushort, float)[][] answers, int most, int seed) => (_answers, _most, _random) = (answers, most, new(seed));

    /// <summary>Groups of at most so many answers, each by its number once. The same answers and seed give the same groups.</summary>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<IndexedAnswer> answers, Lexicon lexicon, int most, int seed)
    {
        if (answers.Count <= most)
            return [[.. Enumerable.Range(0, answers.Count)]];
        var parting = new Neighbourhoods([.. answers.Select(answer => Words(answer, lexicon))], most, seed);
        parting.Part([.. Enumerable.Range(0, answers.Count)]);
        return parting._groups;
    }

    private static (ushort, float)[] Words(IndexedAnswer answer, Lexicon lexicon)
    {
        var words = new Dictionary<ushort, float>();
        foreach (var word in answer.Phrasings.SelectMany(phrasing => Analyzer.Analyze(phrasing.Text).WordArray))
            words[(ushort)(word % Width)] = words.GetValueOrDefault((ushort)(word % Width)) + lexicon.Idf(word);
        var length = MathF.Sqrt(words.Values.Sum(weight => weight * weight));
        return [.. words.OrderBy(word => word.Key).Select(word => (word.Key, word.Value / length))];
    }

    private void Part(int[] group)
    {
        if (group.Length <= _most)
        {
            _groups.Add(group);
            return;
        }

        var lean = Lean(group);
        Array.Sort(lean, group);
        Part(group[..(group.Length / 2)]);
        Part(group[(group.Length / 2)..]);
    }

    // How much nearer each is to the second of two centres than to the first.
    private float[] Lean(int[] group)
    {
        var one = group[_random.Next(group.Length)];
        var other = Enumerable.Range(0, Tries).Select(_ => group[_random.Next(group.Length)]).MinBy(tried => Dot(tried, Centre([one])));
        var (first, second) = (Centre([one]), Centre([other]));
        var lean = new float[group.Length];
        for (var round = 0; ; round++)
        {
            for (var i = 0; i < group.Length; i++)
                lean[i] = Dot(group[i], second) - Dot(group[i], first);
            if (round == Rounds)
                return lean;
            first = Centre(group.Where((_, i) => lean[i] < 0));
            second = Centre(group.Where((_, i) => lean[i] > 0));
        }
    }

    private float Dot(int answer, float[] centre)
    {
        var product = 0f;
        foreach (var (term, weight) in _answers[answer])
            product += weight * centre[term];
        return product;
    }

    private float[] Centre(IEnumerable<int> answers)
    {
        var centre = new float[Width];
        var square = 0f;
        foreach (var answer in answers)
        {
            foreach (var (term, weight) in _answers[answer])
                centre[term] += weight;
        }

        foreach (var weight in centre)
            square += weight * weight;
        for (var i = 0; square > 0 && i < Width; i++)
            centre[i] /= MathF.Sqrt(square);
        return centre;
    }
}
