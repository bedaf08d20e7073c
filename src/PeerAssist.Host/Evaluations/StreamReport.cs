using System.Globalization;
using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Host.Evaluations;

/// <summary>What `eval stream` has to say: the share of right first answers to the test questions as the stream goes on.</summary>
internal sealed record StreamReport(IReadOnlyList<(int Asked, double PAt1)> Checkpoints, int Learned, int Wrong, Curve Coverage)
{
    public static StreamReport Of(
        Generation generation, IReadOnlyList<IndexedAnswer> corpus, People people, Judged stream, Judged test,
        string? runFile, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var simulation = new StreamSimulation(corpus, people);
        Evaluation.Fill(generation, [.. simulation.Answers], progress, cancellationToken);
        var evaluation = new Evaluation(generation);
        List<(int, double)> checkpoints = [];
        List<RunRow> rows = [];
        var known = corpus.Select(answer => answer.Id).ToHashSet();
        var questions = stream.Queries
            .Where(query => stream.Qrels.ContainsKey(query.Id))
            .Select(query => (query.Text, Right: new AnswerId(stream.Qrels[query.Id].MaxBy(entry => entry.Value).Key)))
            .ToList();
        if (questions.FirstOrDefault(question => !known.Contains(question.Right)).Right is { Value: not null } stranger)
            throw new FormatException($"The stream's right answer '{stranger}' is not in the corpus.");

        simulation.Run(questions, evaluation.First, Apply, Check);
        if (runFile is not null)
            RunFile.Write(runFile, rows);
        return new(checkpoints, simulation.Learned, simulation.Wrong, Curve.OfCoverage(test.Queries, rows, test.Qrels));

        void Apply(IReadOnlyList<IndexedAnswer> changed)
        {
            generation.Apply(changed, [], generation.Position + 1);
            Evaluation.Learn(generation, cancellationToken);
        }

        void Check(int asked)
        {
            rows = evaluation.Run(test.Queries, progress, cancellationToken);
            var right = Quality.Of(test.Queries, rows, test.Qrels, Thresholds.Default.Answer).PAt1;
            checkpoints.Add((asked, right));
            progress.Report(string.Create(CultureInfo.InvariantCulture, $"after {asked} questions {right:P1} right, {simulation.Learned} learned"));
        }
    }

    /// <summary>The share of right first answers against the number of questions asked.</summary>
    public Curve LearningCurve => new("Learning: questions asked → right first answers", [.. Checkpoints.Select(point => ((double)point.Asked, point.PAt1))]);

    public string Json() => JsonSerializer.Serialize(new
    {
        checkpoints = Checkpoints.Select(point => new { asked = point.Asked, p_at_1 = point.PAt1 }),
        phrasings_learned = Learned,
        wrong_phrasings = Wrong,
    });

    public string Text() => string.Join('\n', [
        .. Checkpoints.Select(point => string.Create(CultureInfo.InvariantCulture, $"after {point.Asked,5} questions  {point.PAt1:P1} right")),
        $"{Learned} phrasings learned, {Wrong} of them for the wrong answer",
    ]);
}
