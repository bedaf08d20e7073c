using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>One answer of a finding.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Confidence">The chance, 0 to 1, that it is the right one; never rises down the list.</param>
/// <param name="Phrasing">The phrasing that was nearest to the question, or null when only the answer's text was.</param>
/// <param name="Parts">What its place in the ranking is made of, the largest first: "why this answer".</param>
public sealed record Match(AnswerId Answer, double Confidence, string? Phrasing, IReadOnlyList<Part> Parts);

/// <summary>One reason for an answer's place in the ranking.</summary>
/// <param name="Reason">Which.</param>
/// <param name="Share">How much it contributed, in parts of the whole.</param>
/// <param name="Count">How many phrasings or votes stand behind it, where that says something.</param>
public readonly record struct Part(Reason Reason, double Share, int Count);

/// <summary>Why an answer was found.</summary>
public enum Reason
{
    /// <summary>A question that it answered before is put in nearly the same words.</summary>
    SimilarQuestion,

    /// <summary>Its own text has the question's words.</summary>
    AnswerText,

    /// <summary>What was learnt from all of its phrasings fits the question.</summary>
    LearnedWording,

    /// <summary>Colleagues found it helpful, or wrong.</summary>
    Votes,

    /// <summary>It was confirmed lately.</summary>
    Freshness,
}
