using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Votes;

/// <summary>One contributor's word on one answer; a later one replaces it.</summary>
/// <param name="Organisation">Whose knowledge the answer is.</param>
/// <param name="Answer">The answer.</param>
/// <param name="By">Who says it.</param>
/// <param name="Verdict">What is said.</param>
/// <param name="At">When.</param>
/// <param name="Question">The question it was given for, when it was given on a reply.</param>
/// <param name="Held">Whether it counts only once a lead has looked at it.</param>
public sealed record Vote(
    OrganisationId Organisation, AnswerId Answer, ContributorId By, Verdict Verdict, DateTimeOffset At, QuestionId? Question, bool Held = false);
