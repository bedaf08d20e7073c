using PeerAssist.Organisations;

namespace PeerAssist.Audits;

/// <summary>One change: who did what to which thing, without a name and without a text.</summary>
/// <param name="Organisation">Whose journal.</param>
/// <param name="Number">From 1 upwards without a gap.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Act">What was done.</param>
/// <param name="Actor">Keyed pseudonym of who did it.</param>
/// <param name="Subject">Id of the thing it was done to.</param>
/// <param name="Detail">Further ids and numbers, as canonical JSON; never a text that a person wrote.</param>
/// <param name="TextHash">Salted hash of the text concerned; the salt lies with the erasable text.</param>
/// <param name="Previous">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">SHA-256 over all of the above, hexadecimal.</param>
public sealed record JournalEntry(
    OrganisationId Organisation,
    long Number,
    DateTimeOffset At,
    Act Act,
    string Actor,
    string Subject,
    string Detail,
    string TextHash,
    string Previous,
    string Hash);

/// <summary>What was done; the names are stored and never change their meaning.</summary>
public enum Act
{
    Asked,
    Voted,
    VoteWithdrawn,
    Corrected,
    CorrectionOffered,
    CorrectionConfirmed,
    CorrectionUndone,
    Captured,
    Imported,
    OutcomeReported,
    Retired,
    Locked,
    Widened,
    Forgotten,
    Reindexed,
    Linked,
    SettingsChanged,
    VotesHeld,
    VotesReleased,
    Unlocked,
    Audited,
    TakenBack,
    RoleGiven,
    Requested,
    RequestDeclined,
    AvailabilityChanged,
    Thanked,
    Exported,
    Merged,
    Settled,
    MergeUndone,
    SetApart,
    Restored,
    PolicyWritten,
    PolicyRemoved,
    Flagged,
    Reviewed,
}
