namespace PeerAssist.Audits;

/// <summary>What a lead found when looking at a change that was already live.</summary>
public enum Mark
{
    /// <summary>It is right.</summary>
    Right,

    /// <summary>It is wrong: the answer is flagged until somebody words it anew.</summary>
    Wrong,

    /// <summary>It is right enough; a word with whoever did it is worthwhile.</summary>
    Coach,
}
