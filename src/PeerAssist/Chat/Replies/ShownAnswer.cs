using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Chat.Replies;

/// <summary>One answer as it stands in a reply: a colleague's words with name, date, state and votes.</summary>
/// <param name="Id">The answer.</param>
/// <param name="Revision">The shown revision's number.</param>
/// <param name="Parts">What it says.</param>
/// <param name="Author">The credited name; none when it is not known.</param>
/// <param name="Created">When it was first written.</param>
/// <param name="CorrectedBy">Who wrote the shown revision, when it is not the first.</param>
/// <param name="CorrectedAt">When the shown revision was written, when it is not the first.</param>
/// <param name="State">How far it is to be trusted.</param>
/// <param name="Votes">What colleagues said of it.</param>
/// <param name="Confidence">Calibrated chance that it is right for the question, 0 to 1.</param>
/// <param name="Waiting">A correction that stands beside it until one more colleague confirms it.</param>
/// <param name="WaitingBy">Who offered the waiting correction.</param>
public sealed record ShownAnswer(
    AnswerId Id,
    int Revision,
    AnswerParts Parts,
    string? Author,
    DateTimeOffset Created,
    string? CorrectedBy,
    DateTimeOffset? CorrectedAt,
    AnswerState State,
    VoteTally Votes,
    double Confidence,
    Revision? Waiting = null,
    string? WaitingBy = null)
{
    /// <summary>What is to be known before it is used.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
