using PeerAssist.Answers;

namespace PeerAssist.Search;

/// <summary>One text of an answer that shares terms with a query.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Phrasing">Which of its phrasings, or <see cref="AnswerText"/>.</param>
/// <param name="Score">How well it fits, only comparable within one search.</param>
public readonly record struct Hit(AnswerId Answer, int Phrasing, float Score)
{
    /// <summary>Stands for the answer's own text in place of a phrasing.</summary>
    public const int AnswerText = -1;
}
