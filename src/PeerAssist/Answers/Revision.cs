using PeerAssist.Organisations;

namespace PeerAssist.Answers;

/// <summary>One wording of an answer; the last one is shown.</summary>
/// <param name="Number">From 1 upwards without a gap.</param>
/// <param name="Parts">What it says.</param>
/// <param name="By">Who wrote it; none for an import without an author.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it was changed, in the corrector's words.</param>
/// <param name="Restores">The earlier revision that an undo brought back.</param>
public sealed record Revision(int Number, AnswerParts Parts, ContributorId? By, DateTimeOffset At, string? Reason = null, int? Restores = null);
