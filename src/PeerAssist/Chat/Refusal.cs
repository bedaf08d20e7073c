namespace PeerAssist.Chat;

/// <summary>Why something was not done; each has one sentence in every language.</summary>
public enum Refusal
{
    /// <summary>The text is empty or blank.</summary>
    NothingSaid,

    /// <summary>The text is longer than may be.</summary>
    TooLong,

    /// <summary>There is no such answer, or the person may not read it.</summary>
    UnknownAnswer,

    /// <summary>There is no such question, or the person may not read it.</summary>
    UnknownQuestion,

    /// <summary>The message is not known.</summary>
    UnknownMessage,

    /// <summary>The workspace is not linked to an organisation.</summary>
    UnknownWorkspace,

    /// <summary>One's own answer cannot be voted for.</summary>
    OwnAnswer,

    /// <summary>Guests, outsiders and programs have no vote.</summary>
    NoVote,

    /// <summary>The answer is locked after an edit war.</summary>
    Locked,

    /// <summary>The answer is retired.</summary>
    Retired,

    /// <summary>The offered wording is the shown one.</summary>
    NothingChanged,

    /// <summary>There is nothing to undo or to confirm.</summary>
    NothingToUndo,

    /// <summary>The one who offered a correction cannot confirm it.</summary>
    OwnCorrection,

    /// <summary>There is no channel in which the team could be asked.</summary>
    NowhereToAsk,

    /// <summary>The hours or the time zone do not exist.</summary>
    NoSuchHours,

    /// <summary>Only leads may do this.</summary>
    LeadsOnly,

    /// <summary>Only admins may do this.</summary>
    AdminsOnly,

    /// <summary>There is no such change that could be audited.</summary>
    UnknownChange,

    /// <summary>A lead's own change is audited by another lead.</summary>
    OwnChange,

    /// <summary>There is no such person.</summary>
    UnknownPerson,

    /// <summary>Too many in a short time.</summary>
    TooMany,

    /// <summary>The answer that would stay can be read by fewer people than the one that would go.</summary>
    FewerReaders,

    /// <summary>Whoever wrote one of two answers does not decide against the one that colleagues trust more.</summary>
    OwnSide,

    /// <summary>There is no such policy.</summary>
    UnknownPolicy,
}
