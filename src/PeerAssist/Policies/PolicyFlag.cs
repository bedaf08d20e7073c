using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Policies;

/// <summary>An answer rests on a policy that has changed since somebody said that the answer is right.</summary>
/// <param name="Organisation">Whose it is.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Version">The version that it changed to.</param>
/// <param name="At">When.</param>
public sealed record PolicyFlag(OrganisationId Organisation, AnswerId Answer, PolicyId Policy, int Version, DateTimeOffset At);
