using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>Orders the candidates for a question and says how sure it is of the first. Pure: the same input, the same order.</summary>
internal sealed class Ranking(KnownAnswers known, LinearModel model, DateTimeOffset now)
{
    private const int Voters = 20;
    private const int Compared = 60;
    private const int Texts = 50;
    private const int Longest = 10;

    // How the parts add up to log odds; tuned, see the README.
    private const double VoteWeight = 0.15;
    private const double NearestWeight = 1;
    private const double UntrainedNearestWeight = 8;
    private const double HalfVote = 20;
    internal const double TextWeight = 12;
    private const double LeastShare = 0.01;

    // A doubt is of one question, not of the answer: it counts where nearly the same is asked again.
    private const double DoubtWeight = 4;
    private const int MostDoubts = 50;

    /// <summary>The answers, best first.</summary>
    public IReadOnlyList<Match> Rank(Analysis question, IReadOnlyList<Hit> hits)
    {
        var candidates = Candidates(question, hits);
        if (candidates.Count == 0)
            return [];
        Order(candidates);
        return Explanation.Of(candidates, Confidence.Of(candidates, question.WordArray.Length), Longest);
    }

    private List<Candidate> Candidates(Analysis question, IReadOnlyList<Hit> hits)
    {
        var vector = TermVector.Of(question, known.Lexicon);
        var candidates = new Dictionary<AnswerId, Candidate>();
        var fit = new TextFit(question, known.Lexicon);
        var near = new List<(Candidate Candidate, double Likeness)>();
        var texts = 0;
        foreach (var hit in hits)
        {
            if (!known.TryGet(hit.Answer, out var answer) || hit.Phrasing >= answer.Phrasings.Count)
                continue;
            if (!candidates.TryGetValue(hit.Answer, out var candidate))
                candidates[hit.Answer] = candidate = new(answer) { Learned = model.Score(hit.Answer, vector) };
            if (hit.Phrasing >= 0 && near.Count < Compared)
                near.Add((candidate, Likeness(candidate, hit.Phrasing, vector)));
            else if (hit.Phrasing < 0 && texts++ < Texts)
                candidate.Text = fit.Of(Analyzer.Analyze(answer.Text), known.AverageTextLength);
        }

        Vote(near);
        foreach (var candidate in candidates.Values)
        {
            candidate.Doubt = Doubt(candidate.Answer, vector);
            Sum(candidate);
        }

        return [.. candidates.Values];
    }

    private double Likeness(Candidate candidate, int number, TermVector question)
    {
        var phrasing = candidate.Answer.Phrasings[number];
        var likeness = Math.Min(1, phrasing.Weight) * question.Dot(TermVector.Of(Analyzer.Analyze(phrasing.Text), known.Lexicon));
        if (likeness > candidate.Nearest)
            (candidate.Nearest, candidate.Phrasing) = (likeness, phrasing.Text);
        return likeness;
    }

    private double Doubt(IndexedAnswer answer, TermVector question) => answer.Doubted.Count == 0
        ? 0
        : answer.Doubted.Take(MostDoubts).Max(doubted =>
            -Math.Max(-1, doubted.Weight) * Math.Pow(question.Dot(TermVector.Of(Analyzer.Analyze(doubted.Text), known.Lexicon)), 3));

    private static void Vote(List<(Candidate Candidate, double Likeness)> near)
    {
        near.Sort((a, b) => b.Likeness != a.Likeness
            ? b.Likeness.CompareTo(a.Likeness)
            : string.CompareOrdinal(a.Candidate.Id.Value, b.Candidate.Id.Value));
        var voters = near.Take(Voters).Where(voter => voter.Likeness > 0).ToList();
        if (voters.Count == 0)
            return;
        var all = voters.Sum(voter => Math.Pow(voter.Likeness / voters[0].Likeness, 3));
        foreach (var (candidate, likeness) in voters)
        {
            candidate.Share += Math.Pow(likeness / voters[0].Likeness, 3) / all;
            candidate.Voters++;
        }
    }

    private void Sum(Candidate candidate)
    {
        var answer = candidate.Answer;
        candidate.Votes = Esteem.OfVotes(answer.Votes, now - answer.Confirmed);
        candidate.Freshness = Esteem.OfAge(now - answer.Confirmed);

        // The vote of the nearest says more than the learned weights only where there are many of them.
        var weight = VoteWeight * answer.Phrasings.Count / (answer.Phrasings.Count + HalfVote);
        candidate.Score = candidate.Learned
            + (weight * Math.Log((candidate.Share + LeastShare) / LeastShare))
            + ((model.Seed is null ? UntrainedNearestWeight : NearestWeight) * candidate.Nearest)
            + (TextWeight * candidate.Text)
            + candidate.Votes + candidate.Freshness
            - (DoubtWeight * candidate.Doubt);
    }

    private static void Order(List<Candidate> candidates)
    {
        candidates.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Id.Value, b.Id.Value));
        var all = candidates.Sum(candidate => Math.Exp(candidate.Score - candidates[0].Score));
        foreach (var candidate in candidates)
            candidate.Chance = Math.Exp(candidate.Score - candidates[0].Score) / all;
    }
}
