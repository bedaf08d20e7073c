using System.Diagnostics;
using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Benchmarks;

/// <summary>Takes times.</summary>
internal static class Measure
{
    /// <summary>Seconds that an action takes.</summary>
    public static double Once(Action action)
    {
        var started = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    /// <summary>Milliseconds that each question takes, after a first round that warms up.</summary>
    public static Times Each(IReadOnlyList<string> questions, Action<string> ask)
    {
        foreach (var question in questions.Take(20))
            ask(question);
        var times = questions.Select(question => Once(() => ask(question)) * 1000).Order().ToList();
        return new(times[times.Count / 2], times[times.Count * 95 / 100], times[times.Count * 99 / 100]);
    }

    /// <summary>The query that the search makes of a question.</summary>
    public static Query QueryOf(string question) =>
        Query.Of(Analyzer.Analyze(question, Analyzer.QuestionLimit), new Readership([]), 200);
}
