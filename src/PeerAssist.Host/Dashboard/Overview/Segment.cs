namespace PeerAssist.Host.Dashboard.Overview;

/// <summary>One part of a whole.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Count">How many.</param>
/// <param name="Tone">How it is coloured: good, fine, open, bad or none.</param>
/// <param name="Path">The rows behind the number.</param>
/// <param name="Before">How many there were in the span before; none when that says nothing.</param>
public sealed record Segment(string Name, int Count, string Tone, string Path, int? Before);
