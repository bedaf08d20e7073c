using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Overview;

/// <summary>What the first page shows.</summary>
/// <param name="Organisation">The team's name.</param>
/// <param name="From">Where the week begins.</param>
/// <param name="To">Where it ends: now.</param>
/// <param name="Week">The week.</param>
/// <param name="Before">The week before.</param>
/// <param name="Weeks">The last weeks, the oldest first; the last one is <paramref name="Week"/>.</param>
/// <param name="Answers">What is known.</param>
public sealed record OverviewView(
    string Organisation,
    DateTimeOffset From,
    DateTimeOffset To,
    PeriodFigures Week,
    PeriodFigures Before,
    IReadOnlyList<StepFigures> Weeks,
    AnswerFigures Answers);
