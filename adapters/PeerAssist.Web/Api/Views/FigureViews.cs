using PeerAssist.Appreciation;
using PeerAssist.Outcomes;
using PeerAssist.Questions;

namespace PeerAssist.Web.Api.Views;

/// <summary>What one author's answers did.</summary>
/// <param name="Colleagues">How many different colleagues they helped; none when it was nobody or fewer than five.</param>
/// <param name="Thanks">How many of them said thanks; likewise.</param>
/// <param name="Helped">Whether they helped anybody.</param>
internal sealed record EffectView(int? Colleagues, int? Thanks, bool Helped)
{
    internal static EffectView Of(Effect effect) => new(effect.ToldColleagues, effect.ToldThanks, effect.Colleagues > 0);
}

/// <summary>How hard one topic is.</summary>
internal sealed record TopicView(string Name, int Asked, int Worked, int Failed, int Unknown, EffortView Effort, IReadOnlyList<EffortView> Weeks)
{
    internal static TopicView Of(TopicEffort topic) => new(
        topic.Name, topic.Asked, topic.Worked, topic.Failed, topic.Unknown, EffortView.Of(topic.Whole), [.. topic.Weeks.Select(EffortView.Of)]);
}

/// <summary>How many said easy and hard, from a time on; none when fewer than five people did.</summary>
internal sealed record EffortView(DateTimeOffset From, int? Easy, int? Hard, double? HardShare)
{
    internal static EffortView Of(EffortShare share) => new(share.From, share.Easy, share.Hard, share.HardShare is { } hard ? Math.Round(hard, 4) : null);
}

/// <summary>The topics that hang on one person, if the team has decided to look.</summary>
internal sealed record SinglePointsView(bool On, IReadOnlyList<SinglePointView> Topics)
{
    internal static SinglePointsView Of(IReadOnlyList<SinglePoint>? points) =>
        new(points is not null, [.. (points ?? []).Select(point => new SinglePointView(point.Name, point.Answers.Count, [.. point.Answers.Select(answer => answer.Value)]))]);
}

/// <summary>A topic that only one person has ever answered.</summary>
internal sealed record SinglePointView(string Name, int Count, IReadOnlyList<string> Answers);
