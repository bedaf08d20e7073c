namespace PeerAssist.Organisations;

/// <summary>Names the owner of one knowledge base, one index and one model.</summary>
public readonly record struct OrganisationId(string Value)
{
    public override string ToString() => Value;
}
