namespace PeerAssist.Questions;

/// <summary>Names one request to answer a question.</summary>
public readonly record struct RequestId(string Value)
{
    public override string ToString() => Value;
}
