using PeerAssist.Answers;
using PeerAssist.Host.Evaluations;
using PeerAssist.Postings;
using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

/// <summary>The search may get better, never worse than this. The data stay outside the repository; PEERASSIST_DATA says where.</summary>
[Trait("Category", "Quality")]
public sealed class QualityFloors
{
    private const string Variable = "PEERASSIST_DATA";

    [SkippableTheory]
    [InlineData("banking_dev", int.MaxValue, .90, .84)]
    [InlineData("banking_dev", 10, .74, .70)]
    [InlineData("banking_dev", 3, .57, .62)]
    [InlineData("xsid/en", int.MaxValue, .89, 0)]
    [InlineData("xsid/nl", int.MaxValue, .89, 0)]
    [InlineData("xsid/it", int.MaxValue, .91, 0)]
    [InlineData("xsid/tr", int.MaxValue, .91, 0)]
    [InlineData("xsid/zh", int.MaxValue, .90, 0)]
    public void Right_answers_come_first_and_unanswerable_questions_are_told_apart(string set, int phrasings, double first, double area)
    {
        var quality = Measure(new PostingsIndex(), set, phrasings);

        Assert.True(quality.PAt1 >= first, $"{set}: {quality.PAt1:P1} right, the floor is {first:P0}.");
        Assert.True(quality.Auroc >= area, $"{set}: an AUROC of {quality.Auroc:0.000}, the floor is {area:0.00}.");
    }

    [SkippableFact]
    public void A_broken_ranking_falls_through_the_floor() =>
        Assert.True(Measure(new WorstFirst(new PostingsIndex()), "xsid/en", int.MaxValue).PAt1 < .88);

    private static Quality Measure(IAnswerIndex index, string set, int phrasings)
    {
        var data = Environment.GetEnvironmentVariable(Variable);
        Skip.If(string.IsNullOrEmpty(data) || !Directory.Exists(data), $"{Variable} names no folder with the tuning data.");
        var folder = Path.Combine(data!, set);
        using var generation = new Generation(index);
        var silent = new Progress<string>();
        Evaluation.Fill(generation, EvaluationFiles.Corpus(Path.Combine(folder, "corpus.jsonl"), phrasings), silent, default);
        var queries = EvaluationFiles.Queries(Path.Combine(folder, "queries.jsonl"));
        var rows = new Evaluation(generation).Run(queries, silent, default);
        return Quality.Of(queries, rows, EvaluationFiles.Qrels(Path.Combine(folder, "qrels.tsv")), Thresholds.Default.Answer);
    }

    private sealed class WorstFirst(PostingsIndex index) : IAnswerIndex
    {
        public long Position => index.Position;

        public int Count => index.Count;

        public void Apply(IReadOnlyList<IndexedAnswer> put, IReadOnlyList<AnswerId> removed, long position) => index.Apply(put, removed, position);

        public IReadOnlyList<Hit> Search(Query query) => [.. index.Search(query with { Limit = 10_000 }).Reverse().Take(5)];

        public void Save(Stream stream) => index.Save(stream);

        public bool TryLoad(Stream stream) => index.TryLoad(stream);

        public void Dispose() => index.Dispose();
    }
}
