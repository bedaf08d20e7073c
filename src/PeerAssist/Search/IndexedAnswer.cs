using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>What the search knows of one answer: the unit in which the change feed reaches an index.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Audience">Who may read the answer; the search filters by it before it ranks.</param>
/// <param name="Text">The shown revision, all its parts; "-" or blank when there is nothing to match.</param>
/// <param name="Phrasings">The ways its question was put.</param>
/// <param name="Votes">What colleagues said of it.</param>
/// <param name="Confirmed">When somebody last said that it is right: written, corrected, voted helpful or worked.</param>
public sealed record IndexedAnswer(
    AnswerId Id,
    Audience Audience,
    string Text,
    IReadOnlyList<IndexedPhrasing> Phrasings,
    VoteTally Votes,
    DateTimeOffset Confirmed)
{
    /// <summary>Questions for which people said that this answer is not right. Never found by them, and put back where they are asked again.</summary>
    public IReadOnlyList<IndexedPhrasing> Doubted { get; init; } = [];
}

/// <summary>One way a question for an answer was put.</summary>
/// <param name="Text">The question, redacted.</param>
/// <param name="Weight">How far it is confirmed: 1 fully, a third to a half for one voice, 0 or less when doubted.</param>
public readonly record struct IndexedPhrasing(string Text, double Weight);

/// <summary>Votes of an answer that count, one per contributor.</summary>
/// <param name="Helpful">How many found it helpful, or saw it work for the customer.</param>
/// <param name="NotRight">How many found it wrong, or saw it fail.</param>
public readonly record struct VoteTally(int Helpful, int NotRight);
