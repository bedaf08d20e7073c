using PeerAssist.Organisations;

namespace PeerAssist.Audits;

/// <summary>A lead's look at one change.</summary>
/// <param name="Organisation">Whose knowledge was changed.</param>
/// <param name="Entry">The change's number in the journal.</param>
/// <param name="Mark">What was found.</param>
/// <param name="By">Who looked; none for an operator at the command line, or when the person was forgotten.</param>
/// <param name="At">When.</param>
/// <param name="Note">In the lead's own words, for the leads.</param>
public sealed record Audit(OrganisationId Organisation, long Entry, Mark Mark, ContributorId? By, DateTimeOffset At, string? Note = null);
