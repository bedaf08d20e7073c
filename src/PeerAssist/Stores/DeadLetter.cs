using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>What failed for good, in a box; without a word of what it said.</summary>
/// <param name="Id">The row.</param>
/// <param name="Workspace">Where it came from or should have gone.</param>
/// <param name="At">When it was put into the box.</param>
/// <param name="Tries">How often it was tried.</param>
/// <param name="Reason">Why it failed, for the operator.</param>
public sealed record DeadLetter(string Id, WorkspaceId Workspace, DateTimeOffset At, int Tries, string? Reason);
