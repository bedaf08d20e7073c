namespace PeerAssist.Privacy;

/// <summary>A text with its personal data masked.</summary>
/// <param name="Text">The text, a <see cref="Mask"/> in place of each finding.</param>
/// <param name="Found">The findings, in the order of the text, never overlapping.</param>
public sealed record Redacted(string Text, IReadOnlyList<Finding> Found);
