using PeerAssist.Chat;

namespace PeerAssist.Questions;

/// <summary>Which questions a list shows; what is left open does not narrow it.</summary>
/// <param name="Fate">What became of them.</param>
/// <param name="From">Asked at this time or later.</param>
/// <param name="To">Asked before this time.</param>
/// <param name="Channel">Where they were asked.</param>
public sealed record QuestionFilter(Fate? Fate = null, DateTimeOffset? From = null, DateTimeOffset? To = null, ChannelId? Channel = null);

/// <summary>What became of a question.</summary>
public enum Fate
{
    /// <summary>The search had an answer or candidates.</summary>
    AtOnce,

    /// <summary>A colleague answered.</summary>
    ByColleague,

    /// <summary>Nobody has answered.</summary>
    Open,

    /// <summary>The last word was that the answer worked for the customer.</summary>
    Worked,

    /// <summary>The last word was that it did not.</summary>
    Failed,

    /// <summary>Answered, and nobody said what came of it.</summary>
    Unknown,
}
