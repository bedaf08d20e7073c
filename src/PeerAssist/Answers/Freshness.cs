using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Answers;

/// <summary>
/// When an answer is to be looked at again: an interval after somebody last said that it is right, by its topic and by its use. It is
/// worked out when it is asked for and kept nowhere, so that a clock that jumps does no lasting harm.
/// </summary>
public static class Freshness
{
    private const int MuchUsed = 20;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(90);

    /// <summary>When the answer is due for a review.</summary>
    public static async Task<DateTimeOffset> Due(
        ISession session, Answer answer, TeamSettings settings, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = (await session.Feed.Read(answer.Organisation, [answer.Id], cancellationToken)).SingleOrDefault();
        var confirmed = new[] { answer.Shown.At, answer.Reviewed ?? DateTimeOffset.MinValue, known?.Confirmed ?? DateTimeOffset.MinValue }.Max();
        var uses = (await session.Servings.Of(answer.Organisation, answer.Id, now - Lately, cancellationToken)).DistinctBy(serving => serving.Question).Count();
        return confirmed + Interval(answer.Shown.Parts, settings, uses);
    }

    /// <summary>How long the answer stays fresh: half as long when it is given often, twice as long when nobody asks.</summary>
    /// <param name="parts">What it says; the first topic that stands in it decides.</param>
    /// <param name="settings">The team's intervals.</param>
    /// <param name="uses">How often it was given in the last 90 days.</param>
    public static TimeSpan Interval(AnswerParts parts, TeamSettings settings, int uses)
    {
        var words = $" {Folding.Fold(parts.Whole, Analyzer.TextLimit)} ";
        var topic = settings.ReviewTopics.FirstOrDefault(topic => words.Contains(Folding.Fold(topic.Word, Analyzer.TextLimit).Trim(), StringComparison.Ordinal));
        var days = topic?.Days ?? settings.ReviewDays;
        return TimeSpan.FromDays(uses >= MuchUsed ? days / 2.0 : uses == 0 ? days * 2.0 : days);
    }
}
