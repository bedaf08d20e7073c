namespace PeerAssist.Notices;

/// <summary>Names one notice to one person.</summary>
public readonly record struct NoticeId(string Value)
{
    public override string ToString() => Value;
}
