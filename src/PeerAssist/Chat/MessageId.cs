namespace PeerAssist.Chat;

/// <summary>The platform's own id of a message within its channel, opaque; a thread is named by the id of its first message.</summary>
public readonly record struct MessageId(string Value)
{
    public override string ToString() => Value;
}
