namespace PeerAssist.Organisations;

/// <summary>Names one person, whatever platforms that person uses.</summary>
public readonly record struct ContributorId(string Value)
{
    public override string ToString() => Value;
}
