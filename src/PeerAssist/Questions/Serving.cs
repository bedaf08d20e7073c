using PeerAssist.Answers;
using PeerAssist.Organisations;

namespace PeerAssist.Questions;

/// <summary>One person was shown one revision of an answer.</summary>
/// <param name="Organisation">Whose knowledge it is.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Revision">The revision shown.</param>
/// <param name="To">Who asked.</param>
/// <param name="At">When.</param>
public sealed record Serving(OrganisationId Organisation, QuestionId Question, AnswerId Answer, int Revision, ContributorId To, DateTimeOffset At);
