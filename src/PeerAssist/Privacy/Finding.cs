namespace PeerAssist.Privacy;

/// <summary>Personal data found in a text.</summary>
/// <param name="Kind">What it looks like.</param>
/// <param name="Start">Where it starts in the text that was searched.</param>
/// <param name="Length">How many characters it takes there.</param>
public readonly record struct Finding(FindingKind Kind, int Start, int Length);
