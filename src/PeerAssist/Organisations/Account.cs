namespace PeerAssist.Organisations;

/// <summary>How one platform knows a person.</summary>
/// <param name="Workspace">Where the account is.</param>
/// <param name="UserId">The platform's own id, opaque.</param>
public readonly record struct Account(WorkspaceId Workspace, string UserId);
