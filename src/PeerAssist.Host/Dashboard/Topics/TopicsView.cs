using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Topics;

/// <summary>What the questions of the last weeks were about.</summary>
/// <param name="Topics">The topics, the most asked first.</param>
/// <param name="Looked">How many questions were looked at.</param>
/// <param name="Small">How many of them belong to topics too small to be told.</param>
public sealed record TopicsView(IReadOnlyList<TopicRow> Topics, int Looked, int Small);

/// <summary>A topic.</summary>
/// <param name="Words">The questions nearest to its middle, in their own words; the first names it.</param>
/// <param name="AtOnce">Answered at once.</param>
/// <param name="ByColleague">Answered by a colleague.</param>
/// <param name="Open">Not answered.</param>
/// <param name="Failed">Of the answered ones, those whose answer did not work.</param>
/// <param name="Same">Of the answered ones, the share that got the same first answer, 0 to 1; none when fewer than two were answered.</param>
public sealed record TopicRow(IReadOnlyList<Question> Words, int AtOnce, int ByColleague, int Open, int Failed, double? Same)
{
    public int Asked => AtOnce + ByColleague + Open;
}
