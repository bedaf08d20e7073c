namespace PeerAssist.Organisations;

/// <summary>Names one place people sign in to, with its adapter in front: <c>web:shop</c>, <c>slack:T01</c>, <c>teams:tenant</c>.</summary>
public readonly record struct WorkspaceId(string Value)
{
    /// <summary>The adapter that serves the workspace.</summary>
    public string Adapter => Value[..Math.Max(0, Value.IndexOf(':', StringComparison.Ordinal))];

    /// <summary>The platform's own id of the workspace.</summary>
    public string NativeId => Value[(Value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>The workspace that an adapter knows by its platform's id.</summary>
    public static WorkspaceId Of(string adapter, string nativeId) => new($"{adapter}:{nativeId}");

    public override string ToString() => Value;
}
