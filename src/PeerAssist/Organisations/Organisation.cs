namespace PeerAssist.Organisations;

/// <summary>A company that owns one knowledge base and the workspaces that an admin linked to it.</summary>
public sealed record Organisation(OrganisationId Id, string Name, TeamSettings Settings);
