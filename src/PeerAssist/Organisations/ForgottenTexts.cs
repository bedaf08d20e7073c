namespace PeerAssist.Organisations;

/// <summary>What becomes of the texts of somebody who is forgotten; the organisation decides it.</summary>
public enum ForgottenTexts
{
    /// <summary>They stay, without a name: what a colleague found out goes on helping others.</summary>
    Reattribute,

    /// <summary>They are deleted: answers of the person's own are gone, others show the last wording by somebody else.</summary>
    Delete,
}
