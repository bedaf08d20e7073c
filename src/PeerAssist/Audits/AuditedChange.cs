using PeerAssist.Answers;

namespace PeerAssist.Audits;

/// <summary>A change as a lead looks at it.</summary>
/// <param name="Entry">Its number in the journal.</param>
/// <param name="At">When it was made.</param>
/// <param name="Act">What was done.</param>
/// <param name="By">Who did it, by name; none for the system, who did it without a name, and who was forgotten.</param>
/// <param name="From">Where it was done: the channel, or the workspace for a direct chat.</param>
/// <param name="Answer">The answer it was done to.</param>
/// <param name="Revision">The wording it brought; 0 when it brought none.</param>
/// <param name="Text">That wording; empty when it brought none or was forgotten.</param>
/// <param name="Risk">What its chance to be looked at hangs on; none when it is looked at for another reason.</param>
/// <param name="Why">Why it is on the list.</param>
/// <param name="Chance">Its chance to be on the list, 0 to 1.</param>
/// <param name="Audit">What a lead found.</param>
public sealed record AuditedChange(
    long Entry, DateTimeOffset At, Act Act, string? By, string From, AnswerId Answer, int Revision, string Text, Risk? Risk, Why Why,
    double Chance, Audit? Audit);

/// <summary>Why a change is on the list.</summary>
public enum Why
{
    /// <summary>It was drawn.</summary>
    Drawn,

    /// <summary>It names an amount at or above the team's threshold.</summary>
    Amount,

    /// <summary>Votes on the answer are held, and wait for a lead.</summary>
    VotesHeld,

    /// <summary>The answer was locked after an edit war.</summary>
    Locked,
}
