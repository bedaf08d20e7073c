using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using PeerAssist.Search;

namespace PeerAssist.Host.Evaluations;

/// <summary>What `eval` has to say of a corpus.</summary>
internal sealed record CorpusReport(
    int Answers, int Phrasings, int Queries, Quality Quality, double IndexSeconds, long IndexBytes, double P50, double P95, double P99, Curve Coverage)
{
    private const int WarmUp = 30;

    public static CorpusReport Of(
        Generation generation, IReadOnlyList<IndexedAnswer> corpus, IReadOnlyList<EvaluationQuery> queries,
        Func<Dictionary<string, Dictionary<string, int>>> qrels, string? runFile, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        Evaluation.Fill(generation, corpus, progress, cancellationToken);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        // The first questions would only measure the compiler.
        foreach (var phrasing in corpus.SelectMany(answer => answer.Phrasings).Take(WarmUp))
            new Evaluation(generation).First(phrasing.Text);
        var evaluation = new Evaluation(generation);
        var rows = evaluation.Run(queries, progress, cancellationToken);
        if (runFile is not null)
            RunFile.Write(runFile, rows);

        // The right answers are looked at only when all answers are given.
        var right = qrels();
        return new(
            corpus.Count, corpus.Sum(answer => answer.Phrasings.Count), queries.Count,
            Quality.Of(queries, rows, right, Thresholds.Default.Answer), seconds, bytes,
            evaluation.Latency(.5), evaluation.Latency(.95), evaluation.Latency(.99), Curve.OfCoverage(queries, rows, right));
    }

    public string Json() => JsonSerializer.Serialize(new
    {
        answers = Answers,
        phrasings = Phrasings,
        queries = Queries,
        p_at_1 = Quality.PAt1,
        mrr_at_10 = Quality.MrrAt10,
        ndcg_at_10 = Quality.NdcgAt10,
        recall_at_10 = Quality.RecallAt10,
        answered_share = Quality.AnsweredShare,
        answered_precision = Quality.AnsweredPrecision,
        unanswerable_refused = Quality.UnanswerableRefused,
        auroc = Quality.Auroc,
        index_seconds = IndexSeconds,
        index_bytes = IndexBytes,
        peak_bytes = Peak(),
        latency_ms = new { p50 = P50, p95 = P95, p99 = P99 },
    });

    public string Text() => string.Create(CultureInfo.InvariantCulture, $"""
        {Answers} answers with {Phrasings} phrasings, {Queries} queries
        right answer first       {Quality.PAt1:P1}   among ten {Quality.RecallAt10:P1}   (MRR {Quality.MrrAt10:0.000}, nDCG {Quality.NdcgAt10:0.000})
        answered                 {Quality.AnsweredShare:P1}   of these right {Quality.AnsweredPrecision:P1}
        unanswerable refused     {Quality.UnanswerableRefused:P1}   (AUROC {Quality.Auroc:0.000})
        indexed and learned in   {IndexSeconds:0.0} s, {IndexBytes / 1048576.0:0.0} MiB (peak {Peak() / 1048576.0:0} MiB)
        a search takes           {P50:0.0} ms, 95 % {P95:0.0} ms, 99 % {P99:0.0} ms
        """);

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
