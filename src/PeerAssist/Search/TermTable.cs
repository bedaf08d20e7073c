namespace PeerAssist.Search;

/// <summary>
/// The weights of all answers while they are learned, lying together by term: a text is scored against every answer in
/// one walk over its terms.
/// </summary>
internal sealed class TermTable
{
    private readonly Dictionary<uint, int> _terms = [];
    private readonly int[] _starts;
    private readonly int[] _answers;
    private readonly float[] _weights;

    /// <summary>Weights of zero for each answer and each term of its phrasings.</summary>
    public TermTable(uint[][] termsOf)
    {
        var owners = new List<int>();
        foreach (var term in termsOf.SelectMany(terms => terms))
        {
            if (_terms.TryAdd(term, owners.Count))
                owners.Add(1);
            else
                owners[_terms[term]]++;
        }

        _starts = new int[owners.Count + 1];
        for (var term = 0; term < owners.Count; term++)
            _starts[term + 1] = _starts[term] + owners[term];
        _answers = new int[_starts[^1]];
        _weights = new float[_starts[^1]];
        var next = _starts.AsSpan(0, owners.Count).ToArray();
        for (var answer = 0; answer < termsOf.Length; answer++)
        {
            foreach (var term in termsOf[answer])
                _answers[next[_terms[term]]++] = answer;
        }
    }

    /// <summary>The numbers by which <see cref="Score"/> and <see cref="Move"/> know a text's terms.</summary>
    public int[] Numbers(TermVector text) => Array.ConvertAll(text.Keys, key => _terms[key]);

    /// <summary>Adds to every answer's score how well a text fits it.</summary>
    public void Score(int[] terms, float[] values, float[] scores)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            var (start, end, value) = (_starts[terms[i]], _starts[terms[i] + 1], values[i]);
            for (var at = start; at < end; at++)
                scores[_answers[at]] += value * _weights[at];
        }
    }

    /// <summary>Moves every answer's weights towards a text by its change, or away from it.</summary>
    public void Move(int[] terms, float[] values, float[] changes)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            var (start, end, value) = (_starts[terms[i]], _starts[terms[i] + 1], values[i]);
            for (var at = start; at < end; at++)
                _weights[at] += value * changes[_answers[at]];
        }
    }

    /// <summary>The learned weights of every answer, by number.</summary>
    public AnswerWeights[] ByAnswer(uint[][] termsOf)
    {
        var weights = Array.ConvertAll(termsOf, terms => new AnswerWeights(terms));
        foreach (var (key, term) in _terms)
        {
            for (var at = _starts[term]; at < _starts[term + 1]; at++)
                weights[_answers[at]].Set(key, _weights[at]);
        }

        return weights;
    }
}
