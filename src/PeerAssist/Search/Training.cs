namespace PeerAssist.Search;

/// <summary>
/// Learns the wording of all answers' questions, neighbourhood by neighbourhood. What comes of it depends on the answers and
/// the seed alone, not on how many threads took part.
/// </summary>
internal sealed class Training(KnownAnswers known, Func<IDisposable> reading)
{
    private const int MostTogether = 512;

    // Measured to be enough; a great many examples are gone through less often, so that the time stays in proportion.
    private const int MostEpochs = 20;
    private const int LeastEpochs = 2;
    private const int Visits = 2_000_000;

    // An answer's own text is a poor question, but has words that its phrasings lack.
    private const float TextWeight = 0.3f;

    /// <summary>The weights of these answers, in their order.</summary>
    public AnswerWeights[] Run(IReadOnlyList<IndexedAnswer> answers, int seed, CancellationToken cancellationToken)
    {
        IReadOnlyList<int[]> groups;
        using (reading())
            groups = Neighbourhoods.Of(answers, known.Lexicon, MostTogether, seed);
        var examples = answers.Sum(answer => answer.Phrasings.Count + 1);
        var epochs = Math.Clamp(Visits / Math.Max(1, examples), LeastEpochs, MostEpochs);
        var weights = new AnswerWeights[answers.Count];
        Parallel.ForEach(groups, new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount }, group =>
        {
            var learned = LinearTraining.Run(Examples(answers, group), group.Length, epochs, seed, cancellationToken);
            for (var i = 0; i < group.Length; i++)
                weights[group[i]] = learned[i];
        });
        return weights;
    }

    private List<Example> Examples(IReadOnlyList<IndexedAnswer> answers, int[] group)
    {
        var examples = new List<Example>();
        using (reading())
        {
            for (var number = 0; number < group.Length; number++)
                examples.AddRange(Examples(number, answers[group[number]]));
        }

        return examples;
    }

    // However often the same words were asked and confirmed, they teach once: nobody moves an answer by repeating himself.
    private IEnumerable<Example> Examples(int number, IndexedAnswer answer)
    {
        foreach (var phrasing in answer.Phrasings.Where(phrasing => phrasing.Weight > 0).DistinctBy(phrasing => phrasing.Text))
            yield return new(number, TermVector.Of(Analyzer.Analyze(phrasing.Text), known.Lexicon), (float)Math.Min(1, phrasing.Weight));
        var text = Analyzer.Analyze(answer.Text);
        if (text.WordArray.Length > 0)
            yield return new(number, TermVector.Of(text, known.Lexicon), TextWeight);
    }
}
