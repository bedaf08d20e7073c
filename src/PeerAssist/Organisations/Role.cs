namespace PeerAssist.Organisations;

/// <summary>What somebody may do beyond what every colleague may. A role never widens what a person may read.</summary>
public enum Role
{
    /// <summary>Asks, answers, votes, corrects.</summary>
    Agent,

    /// <summary>Also audits changes, takes back what somebody did, and words a locked answer.</summary>
    Lead,

    /// <summary>Also gives roles, and exports and forgets people.</summary>
    Admin,
}
