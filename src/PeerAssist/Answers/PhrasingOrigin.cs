namespace PeerAssist.Answers;

/// <summary>Where a phrasing came from.</summary>
public enum PhrasingOrigin
{
    /// <summary>From a file that somebody curated.</summary>
    Imported,

    /// <summary>The question whose answer was captured.</summary>
    Captured,

    /// <summary>Put next to its right answer by a colleague who corrected a miss.</summary>
    Corrected,

    /// <summary>Asked, and answered to a colleague's satisfaction: it counts as far as it is confirmed.</summary>
    Asked,
}
