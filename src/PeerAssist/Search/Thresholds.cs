namespace PeerAssist.Search;

/// <summary>From which confidence on a place gets an answer, and from which it gets candidates.</summary>
/// <param name="Answer">At least so confident to give one answer.</param>
/// <param name="Candidates">At least so confident to offer candidates; below it nobody has answered this yet.</param>
public sealed record Thresholds(double Answer, double Candidates)
{
    /// <summary>Suits most teams.</summary>
    public static Thresholds Default { get; } = new(0.5, 0.2);

    /// <summary>For places where a wrong answer costs more than none.</summary>
    public static Thresholds Strict { get; } = new(0.75, 0.35);

    /// <summary>For places where people like to see what is there.</summary>
    public static Thresholds Loose { get; } = new(0.35, 0.1);

    /// <summary>What a confidence leads to.</summary>
    public Decision Decide(double confidence) =>
        confidence >= Answer ? Decision.Answer : confidence >= Candidates ? Decision.Candidates : Decision.Unknown;
}
