using System.Numerics.Tensors;

namespace PeerAssist.Search;

/// <summary>
/// Learns weights with which every phrasing's own answer beats all others: multinomial logistic regression by dual
/// coordinate ascent (Shalev-Shwartz and Zhang 2013). Each answer has weights only for terms of its own phrasings; that
/// costs .002 of top-1 and bounds the memory; of those the greatest are kept. The same examples and seed give the same weights.
/// </summary>
internal sealed class LinearTraining
{
    // Tuned by cross-validation; see the README.
    private const float Penalty = 0.02f;

    // The greatest curvature of the logistic loss, so that a step never overshoots.
    private const float Curvature = 0.5f;
    private const float Negligible = 1e-3f;

    // So many weights an answer keeps for each of its examples, and altogether.
    private const int MostOfExample = 96;
    private const int MostOfAnswer = 8192;

    private readonly IReadOnlyList<Example> _examples;
    private readonly TermTable _table;
    private readonly int[][] _terms;
    private readonly List<(int Answer, float Pull)>[] _pulls;
    private readonly float[] _scores;
    private readonly float[] _changes;

    private LinearTraining(IReadOnlyList<Example> examples, TermTable table, int answers)
    {
        _examples = examples;
        _table = table;
        _terms = [.. examples.Select(example => table.Numbers(example.Text))];
        _pulls = [.. examples.Select(example => new List<(int, float)>(4) { (example.Answer, 0) })];
        _scores = new float[answers];
        _changes = new float[answers];
    }

    /// <summary>The weights of every answer, by number.</summary>
    public static AnswerWeights[] Run(IReadOnlyList<Example> examples, int answers, int epochs, int seed, CancellationToken cancellationToken)
    {
        var termsOf = TermsOf(examples, answers);
        var table = new TermTable(termsOf);
        var training = new LinearTraining(examples, table, answers);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(seed);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var example in order)
                training.Visit(example);
            cancellationToken.ThrowIfCancellationRequested();
        }

        var own = new int[answers];
        foreach (var example in examples)
            own[example.Answer]++;
        return [.. table.ByAnswer(termsOf).Select((weights, answer) => weights.Greatest(Math.Min(MostOfAnswer, MostOfExample * own[answer])))];
    }

    private void Visit(int number)
    {
        var (answer, text, weight) = _examples[number];
        Array.Clear(_scores);
        _table.Score(_terms[number], text.Values, _scores);
        TensorPrimitives.SoftMax<float>(_scores, _scores);

        // What this phrasing should pull at each answer, times the penalty, is how wrong the chances are.
        var step = 1 / (1 + (Curvature * weight / Penalty));
        var pulls = _pulls[number];
        for (var i = 0; i < pulls.Count; i++)
        {
            var (other, pull) = pulls[i];
            var aim = weight / Penalty * ((other == answer ? 1 : 0) - _scores[other]);
            var change = step * (aim - pull);
            _changes[other] = change;
            pulls[i] = (other, pull + change);
            _scores[other] = 0;
        }

        for (var other = 0; other < _scores.Length; other++)
        {
            var change = -step * weight / Penalty * _scores[other];
            if (change > -Negligible)
                continue;
            _changes[other] = change;
            pulls.Add((other, change));
        }

        _table.Move(_terms[number], text.Values, _changes);
        foreach (var (other, _) in pulls)
            _changes[other] = 0;
    }

    private static uint[][] TermsOf(IReadOnlyList<Example> examples, int answers)
    {
        var terms = new HashSet<uint>?[answers];
        foreach (var example in examples)
            (terms[example.Answer] ??= []).UnionWith(example.Text.Keys);
        return Array.ConvertAll(terms, set => set is null ? [] : set.Order().ToArray());
    }
}
