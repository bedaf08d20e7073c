namespace PeerAssist.Questions;

/// <summary>Names one asked question.</summary>
public readonly record struct QuestionId(string Value)
{
    public override string ToString() => Value;
}
