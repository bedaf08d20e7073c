using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Merges;

/// <summary>Two answers that say the same, or that cannot both be right.</summary>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="One">The one whose id sorts first (ordinal).</param>
/// <param name="Other">The other one.</param>
/// <param name="Kind">How they stand to each other.</param>
/// <param name="Likeness">How much of their words they share, 0 to 1.</param>
/// <param name="Apart">Whether a colleague said that both stand beside each other rightly.</param>
/// <param name="At">When they were found, or that was said.</param>
public sealed record AnswerPair(
    OrganisationId Organisation, AnswerId One, AnswerId Other, PairKind Kind, double Likeness, bool Apart, DateTimeOffset At)
{
    /// <summary>The pair of two answers in either order.</summary>
    public static AnswerPair Of(OrganisationId organisation, AnswerId one, AnswerId other, PairKind kind, double likeness, DateTimeOffset at) =>
        string.CompareOrdinal(one.Value, other.Value) < 0
            ? new(organisation, one, other, kind, likeness, Apart: false, at)
            : new(organisation, other, one, kind, likeness, Apart: false, at);
}

/// <summary>How two answers stand to each other.</summary>
public enum PairKind
{
    /// <summary>They say the same in about the same words.</summary>
    Alike,

    /// <summary>They answer the same question, and cannot both be right.</summary>
    Contrary,
}
