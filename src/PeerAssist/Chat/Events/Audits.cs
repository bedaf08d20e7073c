using PeerAssist.Audits;
using PeerAssist.Organisations;

namespace PeerAssist.Chat.Events;

/// <summary>A lead looked at a change that was already live.</summary>
/// <param name="Entry">The change's number in the journal.</param>
/// <param name="Mark">What was found.</param>
/// <param name="Note">In the lead's own words, if told.</param>
public sealed record ChangeAudited(Place Place, Person By, DateTimeOffset At, long Entry, Mark Mark, string? Note = null)
    : ChatEvent(Place, By, At);

/// <summary>A lead takes back everything that one person did since a time.</summary>
/// <param name="Whose">The person.</param>
/// <param name="Since">From when on.</param>
public sealed record WorkTakenBack(Place Place, Person By, DateTimeOffset At, ContributorId Whose, DateTimeOffset Since)
    : ChatEvent(Place, By, At);

/// <summary>An admin gives somebody a role.</summary>
/// <param name="To">The person.</param>
/// <param name="Role">What the person may do from now on.</param>
public sealed record RoleGiven(Place Place, Person By, DateTimeOffset At, ContributorId To, Role Role) : ChatEvent(Place, By, At);
