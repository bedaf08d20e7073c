using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Merges;

/// <summary>One answer went into another, which stands for both from then on.</summary>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="Gone">The answer that is no longer given.</param>
/// <param name="Kept">The answer that is given instead.</param>
/// <param name="Same">Whether both said the same, so that the votes went along; otherwise the kept one was right and the other not.</param>
/// <param name="By">Who decided it; none when that person was forgotten.</param>
/// <param name="At">When.</param>
/// <param name="State">The state of the one that is gone, before.</param>
/// <param name="Phrasings">The phrasings that the kept one got by it.</param>
public sealed record Merge(
    OrganisationId Organisation, AnswerId Gone, AnswerId Kept, bool Same, ContributorId? By, DateTimeOffset At, AnswerState State, IReadOnlyList<string> Phrasings);
