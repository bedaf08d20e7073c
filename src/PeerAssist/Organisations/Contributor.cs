namespace PeerAssist.Organisations;

/// <summary>One person with accounts on one or more platforms.</summary>
/// <param name="Id">The person.</param>
/// <param name="Organisation">Whose knowledge base the person works with.</param>
/// <param name="Name">As colleagues know the person.</param>
/// <param name="Language">Two-letter code the person reads the interface in.</param>
/// <param name="Standing">How the person stands to the organisation.</param>
/// <param name="Role">What the person may do beyond what every colleague may.</param>
public sealed record Contributor(
    ContributorId Id, OrganisationId Organisation, string Name, string Language, Standing Standing, Role Role = Role.Agent);
