using System.CommandLine;
using PeerAssist.Host.Commands;
using PeerAssist.Host.Serving;
using PeerAssist.Search;

namespace PeerAssist.Host.Evaluations;

/// <summary>The verb `eval`: how good the search is on a corpus with known answers, and `eval stream`: how it learns.</summary>
internal static class EvalCommand
{
    private static readonly Option<string> Corpus = Required("--corpus", "The answers, one JSON object a line.");
    private static readonly Option<string> Queries = Required("--queries", "The questions, one JSON object a line.");
    private static readonly Option<string> Qrels = Required("--qrels", "The right answers: queryId<TAB>answerId<TAB>grade.");
    private static readonly Option<string> TestQueries = Required("--test-queries", "The questions that are never learned from.");
    private static readonly Option<string> TestQrels = Required("--test-qrels", "The right answers to the test questions.");
    private static readonly Option<string> Index = new("--index") { Description = "postings or lucene.", DefaultValueFactory = _ => Parts.UsualIndex };
    private static readonly Option<string?> Run = new("--run") { Description = "Writes the answers given, as queryId<TAB>answerId<TAB>score." };
    private static readonly Option<string?> Plot = new("--plot") { Description = "Draws precision against coverage, and the learning curve, as SVG." };
    private static readonly Option<int> Phrasings = new("--phrasings") { Description = "Only so many questions of each answer.", DefaultValueFactory = _ => int.MaxValue };
    private static readonly Option<double> VoteRate = Rate("--vote-rate", 0.3, "The chance that a reply is judged.");
    private static readonly Option<double> CorrectRate = Rate("--correct-rate", 0.3, "The chance that a noticed miss is corrected.");
    private static readonly Option<double> WrongRate = Rate("--wrong-rate", 0, "The chance that a voice says the opposite of what is true.");
    private static readonly Option<int> Seed = new("--seed") { Description = "Where chance begins.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Voices = new("--voices") { Description = "How many colleagues judge a reply, 1 or 2.", DefaultValueFactory = _ => 2 };

    /// <summary>The command, with its subcommand.</summary>
    public static Command Create()
    {
        var eval = new Command("eval", "Measures the search on a corpus with known answers.") { Corpus, Queries, Qrels, Index, Run, Plot, Phrasings, Stream() };
        eval.SetAction((result, cancellationToken) => Task.FromResult(Guarded(() => Evaluate(result, cancellationToken))));
        return eval;
    }

    private static Command Stream()
    {
        Voices.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is not (1 or 2))
                result.AddError("--voices is 1 or 2.");
        });
        var stream = new Command("stream", "Measures how the search learns from a stream of questions, votes and corrections.")
        {
            Corpus, Queries, Qrels, TestQueries, TestQrels, VoteRate, CorrectRate, WrongRate, Seed, Voices, Index, Run, Plot,
        };
        stream.SetAction((result, cancellationToken) => Task.FromResult(Guarded(() => Learn(result, cancellationToken))));
        return stream;
    }

    private static void Evaluate(ParseResult result, CancellationToken cancellationToken)
    {
        using var generation = new Generation(Parts.Index("--index", result.GetValue(Index)!));
        var report = CorpusReport.Of(
            generation, EvaluationFiles.Corpus(result.GetValue(Corpus)!, result.GetValue(Phrasings)),
            EvaluationFiles.Queries(result.GetValue(Queries)!), () => EvaluationFiles.Qrels(result.GetValue(Qrels)!),
            result.GetValue(Run), Progress(), cancellationToken);
        if (result.GetValue(Plot) is { } plot)
            File.WriteAllText(plot, Chart.Draw([report.Coverage]));
        Console.Out.WriteLine(result.GetValue(Options.Json) ? report.Json() : report.Text());
    }

    private static void Learn(ParseResult result, CancellationToken cancellationToken)
    {
        using var generation = new Generation(Parts.Index("--index", result.GetValue(Index)!));
        var people = new People(
            result.GetValue(VoteRate), result.GetValue(CorrectRate), result.GetValue(WrongRate), result.GetValue(Voices), result.GetValue(Seed));
        var report = StreamReport.Of(
            generation, EvaluationFiles.Corpus(result.GetValue(Corpus)!), people,
            new(EvaluationFiles.Queries(result.GetValue(Queries)!), EvaluationFiles.Qrels(result.GetValue(Qrels)!)),
            new(EvaluationFiles.Queries(result.GetValue(TestQueries)!), EvaluationFiles.Qrels(result.GetValue(TestQrels)!)),
            result.GetValue(Run), Progress(), cancellationToken);
        if (result.GetValue(Plot) is { } plot)
            File.WriteAllText(plot, Chart.Draw([report.LearningCurve, report.Coverage]));
        Console.Out.WriteLine(result.GetValue(Options.Json) ? report.Json() : report.Text());
    }

    private static int Guarded(Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (Exception problem) when (problem is FormatException or SettingsException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(problem.Message);
            return 1;
        }
    }

    private static Announcement Progress() => new();

    private static Option<string> Required(string name, string description) => new(name) { Description = description, Required = true };

    private static Option<double> Rate(string name, double value, string description)
    {
        var option = new Option<double>(name) { Description = description, DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1))
                result.AddError($"{name} is between 0 and 1.");
        });
        return option;
    }

    private sealed class Announcement : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
