using System.Globalization;
using PeerAssist.Lucene;
using PeerAssist.Postings;
using PeerAssist.Search;

namespace PeerAssist.Benchmarks;

/// <summary>The indexes that this build has, side by side.</summary>
internal static class Indexes
{
    private const double MiB = 1024 * 1024;

    public static void Compare(IReadOnlyList<IndexedAnswer> library, IReadOnlyList<string> questions)
    {
        Console.WriteLine("| index | build s | memory MiB | saved MiB | load s | p50 ms | p95 | p99 |\n|---|---|---|---|---|---|---|---|");
        Measured("Postings", () => new PostingsIndex(), library, questions);
        if (LuceneIndex.TryCreate(out var none, out var reason))
        {
            none.Dispose();
            Measured("Lucene.Net", () => LuceneIndex.TryCreate(out var made, out _) ? made : throw new InvalidOperationException(), library, questions);
        }
        else
        {
            Console.WriteLine(reason);
        }
    }

    private static void Measured(string name, Func<IAnswerIndex> make, IReadOnlyList<IndexedAnswer> library, IReadOnlyList<string> questions)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var index = make();
        var built = Measure.Once(() =>
        {
            foreach (var batch in library.Chunk(1000))
                index.Apply(batch, [], 1);
        });
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        using var saved = new MemoryStream();
        index.Save(saved);
        saved.Position = 0;
        using var loaded = make();
        var load = Measure.Once(() => loaded.TryLoad(saved));
        var times = Measure.Each(questions, question => index.Search(Measure.QueryOf(question)));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {name} | {built:0.0} | {memory / MiB:0} | {saved.Length / MiB:0.0} | {load:0.00} | {times} |"));
    }
}
