using PeerAssist.Answers;
using PeerAssist.Questions;

namespace PeerAssist.Chat.Events;

/// <summary>A colleague offers new wording for an answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="BaseRevision">The revision the colleague had before the eyes.</param>
/// <param name="Parts">The answer as it should be.</param>
/// <param name="Reason">Why, if told.</param>
/// <param name="Question">The question of the reply in which it was corrected: its words become a phrasing of the answer.</param>
public sealed record CorrectionOffered(
    Place Place, Person By, DateTimeOffset At, AnswerId Answer, int BaseRevision, AnswerParts Parts, string? Reason, QuestionId? Question = null)
    : ChatEvent(Place, By, At);

/// <summary>A second colleague says that a waiting correction is right.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Revision">The number of the waiting revision.</param>
public sealed record CorrectionConfirmed(Place Place, Person By, DateTimeOffset At, AnswerId Answer, int Revision) : ChatEvent(Place, By, At);

/// <summary>A colleague takes a correction back, so that the wording before it is shown again.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Revision">The shown revision that is to be undone.</param>
public sealed record CorrectionUndone(Place Place, Person By, DateTimeOffset At, AnswerId Answer, int Revision) : ChatEvent(Place, By, At);

/// <summary>A colleague takes an answer into the store.</summary>
/// <param name="Question">The question in words.</param>
/// <param name="Parts">The answer.</param>
/// <param name="Author">Whose words they are; none when they are the capturer's own.</param>
/// <param name="Answers">The asked question that it answers, if it was asked of the bot.</param>
/// <param name="Source">The message it was taken from.</param>
public sealed record AnswerCaptured(
    Place Place, Person By, DateTimeOffset At, string Question, AnswerParts Parts, Person? Author, QuestionId? Answers, MessageId? Source)
    : ChatEvent(Place, By, At);
