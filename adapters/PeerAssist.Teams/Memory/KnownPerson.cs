using PeerAssist.Organisations;

namespace PeerAssist.Teams.Memory;

/// <summary>What the platform told of a person.</summary>
/// <param name="MemberId">The id by which conversations know the person; a chat can only be opened with it.</param>
/// <param name="Name">The shown name.</param>
/// <param name="Standing">How the person stands to the tenant, if a list of members told it.</param>
internal sealed record KnownPerson(string MemberId, string Name, Standing? Standing = null);
