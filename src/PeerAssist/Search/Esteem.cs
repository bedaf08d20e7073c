using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>What an answer's votes and age add to its place: enough to order two that fit alike, too little to beat one that fits.</summary>
internal static class Esteem
{
    private const double MostOfVotes = 1;
    private const double MostOfAge = 0.3;
    private const double Sigmas = 1.28;
    private static readonly TimeSpan HalfLife = TimeSpan.FromDays(365);

    /// <summary>Between minus and plus the most: the lower bound of the share that found it helpful, or of the share that did not; fading with age.</summary>
    public static double OfVotes(VoteTally votes, TimeSpan age)
    {
        var helpful = LowerBound(votes.Helpful, votes.NotRight);
        var notRight = LowerBound(votes.NotRight, votes.Helpful);
        return MostOfVotes * (helpful - notRight) * Math.Pow(0.5, Math.Max(0, age / HalfLife));
    }

    /// <summary>Between minus the most and nothing.</summary>
    public static double OfAge(TimeSpan age) => -MostOfAge * (1 - Math.Pow(0.5, Math.Max(0, age / HalfLife)));

    private static double LowerBound(int yes, int no) => yes + no == 0 ? 0 : Wilson.Interval(yes, yes + no, Sigmas).Low;
}
