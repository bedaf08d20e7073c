using PeerAssist.Search;

namespace PeerAssist.Questions;

/// <summary>What was searched before the transaction of an event opened, so that no writer waits for a search.</summary>
/// <param name="Text">What was searched.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Thresholds">When it is sure enough here.</param>
/// <param name="Thread">The question of the thread that this one continues.</param>
public sealed record Ahead(string Text, Finding Finding, Thresholds Thresholds, Question? Thread);
