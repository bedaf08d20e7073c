namespace PeerAssist.Answers;

/// <summary>Which answers a list shows; what is left open does not narrow it.</summary>
/// <param name="State">In which state.</param>
/// <param name="Waiting">Only those beside which a correction waits.</param>
/// <param name="Locked">Only those that are locked.</param>
/// <param name="Language">Two-letter code.</param>
public sealed record AnswerFilter(AnswerState? State = null, bool Waiting = false, bool Locked = false, string? Language = null);
