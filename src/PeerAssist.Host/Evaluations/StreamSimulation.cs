using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Host.Evaluations;

/// <summary>
/// Asks one question after the other and lets simulated people judge and correct the replies; what they say is learned
/// after every batch, so that the answers to the test questions can be seen to get better.
/// </summary>
internal sealed class StreamSimulation
{
    private const int MostAsked = 8000;
    private const int BatchSize = 500;
    private static readonly int[] Checkpoints = [0, 500, 1000, 2000, 4000, 8000];

    private readonly Dictionary<AnswerId, IndexedAnswer> _answers;
    private readonly People _people;
    private readonly Random _random;

    public StreamSimulation(IEnumerable<IndexedAnswer> corpus, People people)
    {
        _answers = corpus.ToDictionary(answer => answer.Id, answer => answer with { Phrasings = [.. answer.Phrasings.Take(1)] });
        _people = people;
        _random = new(people.Seed);
    }

    /// <summary>The answers as they are now.</summary>
    public IReadOnlyCollection<IndexedAnswer> Answers => _answers.Values;

    /// <summary>How many questions became a phrasing.</summary>
    public int Learned { get; private set; }

    /// <summary>How many of them became a phrasing of the wrong answer.</summary>
    public int Wrong { get; private set; }

    /// <summary>
    /// Asks all questions that have a right answer. <paramref name="first"/> gives the first answer to a text,
    /// <paramref name="apply"/> takes up changed answers and <paramref name="checkpoint"/> is called with the number asked.
    /// </summary>
    public void Run(
        IReadOnlyList<(string Text, AnswerId Right)> stream,
        Func<string, AnswerId?> first,
        Action<IReadOnlyList<IndexedAnswer>> apply,
        Action<int> checkpoint)
    {
        var order = stream.ToArray();
        _random.Shuffle(order);
        order = order[..Math.Min(MostAsked, order.Length)];
        checkpoint(0);
        for (var asked = 0; asked < order.Length;)
        {
            var batch = order[asked..Math.Min(order.Length, asked + BatchSize)];
            var shown = Array.ConvertAll(batch, question => first(question.Text));
            var changed = new HashSet<AnswerId>();
            for (var i = 0; i < batch.Length; i++)
                Judge(batch[i].Text, batch[i].Right, shown[i], changed);
            apply([.. changed.Select(id => _answers[id])]);
            asked += batch.Length;
            if (asked == order.Length || Checkpoints.Contains(asked))
                checkpoint(asked);
        }
    }

    private void Judge(string text, AnswerId right, AnswerId? shown, HashSet<AnswerId> changed)
    {
        if (_random.NextDouble() >= _people.VoteRate)
            return;
        var ok = shown == right;
        var helpful = 0;
        for (var voice = 0; voice < _people.Voices; voice++)
            helpful += (_random.NextDouble() < _people.WrongRate ? !ok : ok) ? 1 : 0;
        if (helpful == _people.Voices && shown is { } answer)
            Learn(text, answer, right, changed);
        else if (helpful == 0 && _random.NextDouble() < _people.CorrectRate)
            Learn(text, right, right, changed);
    }

    private void Learn(string text, AnswerId answer, AnswerId right, HashSet<AnswerId> changed)
    {
        Learned++;
        Wrong += answer == right ? 0 : 1;
        changed.Add(answer);
        var now = _answers[answer];

        // Asked and confirmed again, the same words say nothing more about others.
        if (now.Phrasings.All(phrasing => phrasing.Text != text))
            _answers[answer] = now with { Phrasings = [.. now.Phrasings, new(text, 1)] };
    }
}
