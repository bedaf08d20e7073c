namespace PeerAssist.Search;

/// <summary>What a reply to a question offers.</summary>
public enum Decision
{
    /// <summary>Nobody has answered this yet.</summary>
    Unknown,

    /// <summary>Up to three answers, none of them sure.</summary>
    Candidates,

    /// <summary>Two attributed answers that contradict each other.</summary>
    Disagreement,

    /// <summary>One answer, with up to two alternatives folded away.</summary>
    Answer,
}
