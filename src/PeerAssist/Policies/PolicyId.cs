namespace PeerAssist.Policies;

/// <summary>Names one policy within its organisation.</summary>
public readonly record struct PolicyId(string Value)
{
    public override string ToString() => Value;
}
