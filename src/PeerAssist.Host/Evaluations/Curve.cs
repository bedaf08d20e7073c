namespace PeerAssist.Host.Evaluations;

/// <summary>A line to draw.</summary>
internal sealed record Curve(string Title, IReadOnlyList<(double X, double Y)> Points)
{
    /// <summary>The share of right answers among those given, against the share of queries answered, from the surest down.</summary>
    public static Curve OfCoverage(
        IReadOnlyList<EvaluationQuery> queries, IReadOnlyList<RunRow> rows, Dictionary<string, Dictionary<string, int>> qrels)
    {
        var first = rows.DistinctBy(row => row.Query).OrderByDescending(row => row.Score).ToList();
        var points = new List<(double, double)>();
        var right = 0;
        for (var i = 0; i < first.Count; i++)
        {
            right += qrels.GetValueOrDefault(first[i].Query)?.ContainsKey(first[i].Answer) == true ? 1 : 0;
            if ((i + 1) % Math.Max(1, first.Count / 100) == 0)
                points.Add(((double)(i + 1) / queries.Count, (double)right / (i + 1)));
        }

        return new("Coverage: share answered → share of these right", points);
    }
}
