namespace PeerAssist.Search;

/// <summary>Puts into words a person understands why the candidates stand where they do.</summary>
internal static class Explanation
{
    /// <summary>The matches of ordered candidates; the first has the confidence, the others their part of it.</summary>
    public static IReadOnlyList<Match> Of(IReadOnlyList<Candidate> ordered, double confidence, int limit)
    {
        var first = ordered[0].Chance;
        return [.. ordered.Take(limit).Select(candidate => new Match(
            candidate.Id, confidence * candidate.Chance / first, candidate.Phrasing, Parts(candidate)))];
    }

    private static List<Part> Parts(Candidate candidate)
    {
        List<(Reason Reason, double Size, int Count)> sizes =
        [
            (Reason.SimilarQuestion, candidate.Nearest * 6, candidate.Voters),
            (Reason.AnswerText, candidate.Text * Ranking.TextWeight, 0),
            (Reason.LearnedWording, Math.Max(0, candidate.Learned), candidate.Answer.Phrasings.Count),
            (Reason.Votes, Math.Abs(candidate.Votes), candidate.Answer.Votes.Helpful + candidate.Answer.Votes.NotRight),
            (Reason.Freshness, Math.Abs(candidate.Freshness), 0),
        ];
        var all = sizes.Sum(part => part.Size);
        return [.. sizes.Where(part => part.Size > 0).OrderByDescending(part => part.Size)
            .Select(part => new Part(part.Reason, part.Size / all, part.Count))];
    }
}
