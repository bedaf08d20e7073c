using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Appreciation;

/// <summary>Somebody thanked for an answer.</summary>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="Answer">The answer.</param>
/// <param name="By">Who thanked; never told to anybody.</param>
/// <param name="At">When.</param>
public sealed record Thank(OrganisationId Organisation, AnswerId Answer, ContributorId By, DateTimeOffset At);
