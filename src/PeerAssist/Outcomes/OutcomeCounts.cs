namespace PeerAssist.Outcomes;

/// <summary>Questions whose answer worked, failed, or of which nobody said; together all that were answered.</summary>
public sealed record OutcomeCounts(int Worked, int Failed, int Unknown);
