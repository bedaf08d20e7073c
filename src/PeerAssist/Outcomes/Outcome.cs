using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Outcomes;

/// <summary>Whether an answer worked for the customer; nobody having said so is no outcome, never a success.</summary>
/// <param name="Organisation">Whose knowledge the answer is.</param>
/// <param name="Question">The question that was answered.</param>
/// <param name="Answer">The answer that was used.</param>
/// <param name="By">Who reports it.</param>
/// <param name="Worked">Whether it worked.</param>
/// <param name="At">When it was reported.</param>
public sealed record Outcome(OrganisationId Organisation, QuestionId Question, AnswerId Answer, ContributorId By, bool Worked, DateTimeOffset At)
{
    /// <summary>How much work it was; none when nobody said.</summary>
    public Effort? Effort { get; init; }
}
