namespace PeerAssist.Organisations;

/// <summary>How somebody stands to the organisation; only a member's vote counts.</summary>
public enum Standing
{
    /// <summary>A colleague.</summary>
    Member,

    /// <summary>Invited into some channels only.</summary>
    Guest,

    /// <summary>From another company, in a shared channel.</summary>
    Outsider,

    /// <summary>A program.</summary>
    Bot,
}
