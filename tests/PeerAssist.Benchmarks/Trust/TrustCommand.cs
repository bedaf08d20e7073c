using System.Diagnostics;
using System.Globalization;

namespace PeerAssist.Benchmarks.Trust;

/// <summary><c>trust [--seeds N] [--plot FILE]</c>: how fast a team gets rid of wrong answers, and how little two attacks change.</summary>
internal static class TrustCommand
{
    public static async Task<int> Run(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var seeds = Array.IndexOf(args, "--seeds") is var at and >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 3;
        var started = Stopwatch.GetTimestamp();
        var outcomes = new List<Outcome>();
        foreach (var scenario in Scenario.All)
        {
            var runs = new List<Ledger>();
            for (var seed = 1; seed <= seeds; seed++)
                runs.Add(await new Life(scenario, seed).Run());
            outcomes.Add(new(scenario, runs));
            await Console.Error.WriteLineAsync($"{scenario.Name}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
        }

        Print(outcomes, seeds);
        if (Array.IndexOf(args, "--plot") is var file and >= 0)
            await File.WriteAllTextAsync(args[file + 1], Plot.Draw(outcomes));
        return 0;
    }

    private static void Print(IReadOnlyList<Outcome> outcomes, int seeds)
    {
        Console.WriteLine($"Wrong answers among those served, mean of {seeds} seeds; {outcomes[0].Runs[0].Served} answers served a run. In brackets: the part that is about another topic.\n");
        Console.WriteLine($"| week | {string.Join(" | ", outcomes.Select(outcome => outcome.Scenario.Name))} |");
        Console.WriteLine($"|---|{string.Concat(outcomes.Select(_ => "---|"))}");
        for (var week = 0; week < Ledger.Weeks; week++)
            Console.WriteLine($"| {week + 1} | {string.Join(" | ", outcomes.Select(outcome => $"{outcome.Shares[week]:P1} ({outcome.Misses[week]:P1})"))} |");
        Console.WriteLine($"| all | {string.Join(" | ", outcomes.Select(outcome => $"{outcome.Shares.Average():P1} ({outcome.Misses.Average():P1})"))} |");
        Console.WriteLine($"| median hours until corrected | {string.Join(" | ", outcomes.Select(outcome => $"{outcome.MedianHours:0}"))} |");
        Console.WriteLine($"| wrong wordings live at the end | {string.Join(" | ", outcomes.Select(outcome => $"{outcome.Open:0.0}"))} |");
    }
}
