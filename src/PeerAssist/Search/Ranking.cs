using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>Orders the candidates for a question and says how sure it is of the first. Pure: the same input, the same order.</summary>
internal static class Ranking
{
    private const int Voters = 20;
    private const int Longest = 10;

    public static IReadOnlyList<Match> Rank(
        Analysis question, IReadOnlyList<Hit> hits, IReadOnlyDictionary<AnswerId, IndexedAnswer> answers, Lexicon lexicon)
    {
        var words = Weights(question.Words, lexicon);
        var grams = Weights(question.Grams, lexicon);
        var near = new List<(IndexedAnswer Answer, int Phrasing, double Score)>();
        foreach (var hit in hits)
        {
            if (!answers.TryGetValue(hit.Answer, out var answer) || hit.Phrasing >= answer.Phrasings.Count)
                continue;
            var text = Analyzer.Analyze(hit.Phrasing < 0 ? answer.Text : answer.Phrasings[hit.Phrasing].Text);
            var weight = hit.Phrasing < 0 ? 1 : answer.Phrasings[hit.Phrasing].Weight;
            near.Add((answer, hit.Phrasing, weight * (Covered(words, text.Words) + Covered(grams, text.Grams)) / 2));
        }

        var voters = near.Where(voter => voter.Score > 0)
            .OrderByDescending(voter => voter.Score).ThenBy(voter => voter.Answer.Id.Value, StringComparer.Ordinal).Take(Voters).ToList();
        if (voters.Count == 0)
            return [];

        var best = voters[0].Score;
        var total = voters.Sum(voter => Math.Pow(voter.Score / best, 3));
        return [.. voters.GroupBy(voter => voter.Answer.Id)
            .Select(group => (Top: group.First(), Count: group.Count(), Share: group.Sum(voter => Math.Pow(voter.Score / best, 3)) / total))
            .Select(entry => new Match(
                entry.Top.Answer.Id,
                Math.Min(1, best) * entry.Share,
                entry.Top.Phrasing < 0 ? null : entry.Top.Answer.Phrasings[entry.Top.Phrasing].Text,
                [new Part(entry.Top.Phrasing < 0 ? Reason.AnswerText : Reason.SimilarQuestion, 1, entry.Count)]))
            .OrderByDescending(match => match.Confidence)
            .Take(Longest)];
    }

    private static Dictionary<ulong, double> Weights(IReadOnlyList<ulong> terms, Lexicon lexicon)
    {
        var weights = new Dictionary<ulong, double>();
        foreach (var term in terms)
            weights[term] = lexicon.Idf(term);
        return weights;
    }

    private static double Covered(Dictionary<ulong, double> weights, IReadOnlyList<ulong> terms)
    {
        var mass = weights.Values.Sum();
        return mass == 0 ? 0 : terms.Distinct().Sum(term => weights.GetValueOrDefault(term)) / mass;
    }
}
