namespace PeerAssist.Outcomes;

/// <summary>How hard one topic is for those who ask about it; only topics that enough different people asked about are told.</summary>
/// <param name="Name">One of its questions, in words that everybody of the reader's places may read.</param>
/// <param name="Asked">How often it was asked.</param>
/// <param name="Worked">Of the answered ones, those that worked for the customer.</param>
/// <param name="Failed">Those that did not.</param>
/// <param name="Unknown">Those of which nobody said.</param>
/// <param name="Whole">How hard it was over the whole time.</param>
/// <param name="Weeks">The same week by week, the oldest first.</param>
public sealed record TopicEffort(string Name, int Asked, int Worked, int Failed, int Unknown, EffortShare Whole, IReadOnlyList<EffortShare> Weeks);

/// <summary>How many said that it was easy or hard; nothing when fewer people said so than may be told.</summary>
/// <param name="From">Where the time begins.</param>
public sealed record EffortShare(DateTimeOffset From, int? Easy, int? Hard)
{
    /// <summary>The share of those who said it was hard, 0 to 1.</summary>
    public double? HardShare => Easy + Hard is > 0 and var told ? (double?)Hard / told : null;
}
