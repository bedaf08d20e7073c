using System.Diagnostics;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Host.Evaluations;

/// <summary>Puts queries to a search, each alone, and keeps the answers and the time they took.</summary>
internal sealed class Evaluation(Generation generation)
{
    private const int Depth = 10;
    private const int Seed = 1;
    private static readonly Readership Everybody = new([]);

    private readonly List<double> _milliseconds = [];

    /// <summary>Takes up a whole corpus and learns it.</summary>
    public static void Fill(Generation generation, IReadOnlyList<IndexedAnswer> corpus, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var position = 0;
        foreach (var batch in corpus.Chunk(1000))
        {
            position += batch.Length;
            generation.Apply(batch, [], position);
            progress.Report($"indexed {position} of {corpus.Count} answers");
        }

        Learn(generation, cancellationToken);
        progress.Report("learned the phrasings");
    }

    /// <summary>Brings what was learned up to date.</summary>
    public static void Learn(Generation generation, CancellationToken cancellationToken) => generation.Train(Seed, cancellationToken);

    /// <summary>The first answer to a text, or null.</summary>
    public AnswerId? First(string text) =>
        generation.Find(text, Everybody, Thresholds.Default).Ranking is [var first, ..] ? first.Answer : null;

    /// <summary>The rows of a run.</summary>
    public List<RunRow> Run(IReadOnlyList<EvaluationQuery> queries, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var rows = new List<RunRow>();
        for (var i = 0; i < queries.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var before = Stopwatch.GetTimestamp();
            var finding = generation.Find(queries[i].Text, Everybody, Thresholds.Default);
            _milliseconds.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);

            // Rounded here, so that what is judged is what is written.
            rows.AddRange(finding.Ranking.Take(Depth).Select(match => new RunRow(queries[i].Id, match.Answer.Value, Math.Round(match.Confidence, 9))));
            if ((i + 1) % 500 == 0)
                progress.Report($"asked {i + 1} of {queries.Count} queries");
        }

        return rows;
    }

    /// <summary>The time that so many of the queries did not exceed, in milliseconds.</summary>
    public double Latency(double share)
    {
        if (_milliseconds.Count == 0)
            return 0;
        var sorted = _milliseconds.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(share * sorted.Count))];
    }
}
