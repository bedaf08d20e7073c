namespace PeerAssist.Notices;

/// <summary>Why somebody is told of an answer.</summary>
public enum NoticeKind
{
    /// <summary>It was corrected after the person was given older words.</summary>
    Corrected,

    /// <summary>It is no longer given, after the person was given it.</summary>
    Withdrawn,
}
