using System.Diagnostics;
using System.Globalization;
using PeerAssist.Answers;
using PeerAssist.Benchmarks;
using PeerAssist.Postings;
using PeerAssist.Search;

if (args is ["trust", .. var rest])
    return await PeerAssist.Benchmarks.Trust.TrustCommand.Run(rest);

// Benchmarks [PHRASINGS [ANSWERS]] [--gate RATIO | --indexes]: own postings beside SQLite FTS5, or all indexes of the build
// beside each other, on the same texts and questions.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var numbers = args.Where(argument => int.TryParse(argument, out _)).Select(argument => int.Parse(argument, CultureInfo.InvariantCulture)).ToArray();
var gate = Array.IndexOf(args, "--gate") is var at and >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : 0;
var phrasings = numbers.Length > 0 ? numbers[0] : 167_000;
var answers = numbers.Length > 1 && gate == 0 ? numbers[1] : Math.Max(1, phrasings / 10);
const int Questions = 200;

var corpus = new Corpus(seed: 1);
var library = corpus.Answers(answers, phrasings);
var questions = Enumerable.Range(0, Questions).Select(_ => corpus.Question(library, 11)).ToList();

if (args.Contains("--indexes"))
{
    Console.WriteLine($"{phrasings} phrasings of {answers} answers, {Questions} questions of 11 words, 200 candidates");
    Indexes.Compare(library, questions);
    return 0;
}

var index = new PostingsIndex();
using var generation = new Generation(index);
var built = Measure.Once(() =>
{
    foreach (var batch in library.Chunk(1000))
        generation.Apply(batch, [], 1);
});
await index.Merged;
using var peer = new FullText();
var peerBuilt = Measure.Once(() => peer.Add(library));

var own = Measure.Each(questions, question => index.Search(Measure.QueryOf(question)));
var ranked = Measure.Each(questions, question => generation.Find(question, new Readership([]), Thresholds.Default));
var fts = Measure.Each(questions[..(Questions / 4)], question => peer.First(question));
Console.WriteLine($"{phrasings} phrasings of {answers} answers, {Questions} questions of 11 words; resident {Process.GetCurrentProcess().WorkingSet64 >> 20} MiB with both");
Console.WriteLine("| engine | build s | p50 ms | p95 | p99 |\n|---|---|---|---|---|");
Console.WriteLine($"| Postings, 200 candidates | {built:0.0} | {own} |");
Console.WriteLine($"| Postings and ranking (not trained) | | {ranked} |");
Console.WriteLine($"| SQLite FTS5 bm25, 200 candidates | {peerBuilt:0.0} | {fts} |");
var ratio = fts.P50 / own.P50;
Console.WriteLine($"FTS5 takes {ratio:0.0} times as long.");
return ratio >= gate ? 0 : 1;
