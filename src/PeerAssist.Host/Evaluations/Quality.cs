namespace PeerAssist.Host.Evaluations;

/// <summary>How good a run is; computed from its rows alone.</summary>
internal sealed record Quality(
    double PAt1, double MrrAt10, double NdcgAt10, double RecallAt10,
    double AnsweredShare, double AnsweredPrecision, double UnanswerableRefused, double Auroc)
{
    private const int Depth = 10;

    /// <summary>Judges a run. A query counts as answered when its first score reaches the threshold.</summary>
    public static Quality Of(
        IReadOnlyList<EvaluationQuery> queries, IReadOnlyList<RunRow> rows, Dictionary<string, Dictionary<string, int>> qrels, double threshold)
    {
        var byQuery = rows.ToLookup(row => row.Query);
        double first = 0, reciprocal = 0, gain = 0, recall = 0;
        int answered = 0, right = 0, refused = 0, unanswerable = 0;
        List<double> sure = [], unsure = [];
        foreach (var query in queries)
        {
            var given = byQuery[query.Id].Take(Depth).ToList();
            var confidence = given.Count > 0 ? given[0].Score : double.NegativeInfinity;
            var grades = qrels.GetValueOrDefault(query.Id);
            var hit = grades is not null && given.Count > 0 && grades.ContainsKey(given[0].Answer);
            if (confidence >= threshold)
            {
                answered++;
                right += hit ? 1 : 0;
            }

            if (grades is null)
            {
                unanswerable++;
                refused += confidence < threshold ? 1 : 0;
                unsure.Add(confidence);
                continue;
            }

            sure.Add(confidence);
            first += hit ? 1 : 0;
            var ranks = Enumerable.Range(0, given.Count).Where(rank => grades.ContainsKey(given[rank].Answer)).ToList();
            reciprocal += ranks.Count > 0 ? 1.0 / (ranks[0] + 1) : 0;
            recall += (double)ranks.Count / Math.Min(Depth, grades.Count);
            gain += ranks.Sum(rank => grades[given[rank].Answer] / Math.Log2(rank + 2))
                / grades.Values.OrderDescending().Take(Depth).Select((grade, rank) => grade / Math.Log2(rank + 2)).Sum();
        }

        double answerable = Math.Max(1, sure.Count);
        return new(
            first / answerable, reciprocal / answerable, gain / answerable, recall / answerable,
            (double)answered / Math.Max(1, queries.Count), (double)right / Math.Max(1, answered),
            (double)refused / Math.Max(1, unanswerable), Area(sure, unsure));
    }

    /// <summary>The chance that an answerable query has a higher confidence than an unanswerable one; ties count half.</summary>
    public static double Area(IReadOnlyList<double> answerable, IReadOnlyList<double> unanswerable)
    {
        if (answerable.Count == 0 || unanswerable.Count == 0)
            return 0;
        var sorted = unanswerable.Order().ToArray();
        var wins = 0.0;
        foreach (var confidence in answerable)
            wins += (Below(sorted, confidence, orEqual: false) + Below(sorted, confidence, orEqual: true)) / 2.0;
        return wins / answerable.Count / unanswerable.Count;
    }

    private static int Below(double[] sorted, double value, bool orEqual)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < value || (orEqual && sorted[middle] == value))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
