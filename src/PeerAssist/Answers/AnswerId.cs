namespace PeerAssist.Answers;

/// <summary>Names one answer within its organisation; an imported answer keeps the id of its file.</summary>
public readonly record struct AnswerId(string Value)
{
    public override string ToString() => Value;
}
