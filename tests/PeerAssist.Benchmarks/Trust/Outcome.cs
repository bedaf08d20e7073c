namespace PeerAssist.Benchmarks.Trust;

/// <summary>What came of a scenario, over all its seeds.</summary>
internal sealed record Outcome(Scenario Scenario, IReadOnlyList<Ledger> Runs)
{
    /// <summary>The share of wrong answers among those served, week by week.</summary>
    public IReadOnlyList<double> Shares => [.. Enumerable.Range(0, Ledger.Weeks).Select(week => Runs.Average(run => run.Shares[week]))];

    /// <summary>The part of it that is about another topic.</summary>
    public IReadOnlyList<double> Misses => [.. Enumerable.Range(0, Ledger.Weeks).Select(week => Runs.Average(run => run.Misses[week]))];

    /// <summary>Half of the corrected wordings had been wrong for less than so many hours.</summary>
    public double MedianHours
    {
        get
        {
            var hours = Runs.SelectMany(run => run.Corrected).Select(time => time.TotalHours).Order().ToList();
            return hours.Count == 0 ? double.NaN : hours[hours.Count / 2];
        }
    }

    /// <summary>How many wrong wordings are live at the end, on average.</summary>
    public double Open => Runs.Average(run => run.Open);
}
