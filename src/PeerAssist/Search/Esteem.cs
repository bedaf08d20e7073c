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

    // Wilson's score interval: three of three is less sure than thirty of thirty-one.
    private static double LowerBound(int yes, int no)
    {
        double all = yes + no;
        if (all <= 0)
            return 0;
        var share = yes / all;
        const double z2 = Sigmas * Sigmas;
        return (share + (z2 / (2 * all)) - (Sigmas * Math.Sqrt(((share * (1 - share)) + (z2 / (4 * all))) / all))) / (1 + (z2 / all));
    }
}
