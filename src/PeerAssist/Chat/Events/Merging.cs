using PeerAssist.Answers;
using PeerAssist.Questions;

namespace PeerAssist.Chat.Events;

/// <summary>A colleague decided that one answer stands for two.</summary>
/// <param name="Kept">The answer that stays.</param>
/// <param name="Gone">The answer that goes into it.</param>
/// <param name="Same">Whether both say the same; otherwise they disagree, and the one that stays is right.</param>
public sealed record AnswersMerged(Place Place, Person By, DateTimeOffset At, AnswerId Kept, AnswerId Gone, bool Same) : ChatEvent(Place, By, At);

/// <summary>A colleague takes a merge back, so that both answers stand again.</summary>
/// <param name="Gone">The answer that had gone into another.</param>
public sealed record MergeUndone(Place Place, Person By, DateTimeOffset At, AnswerId Gone) : ChatEvent(Place, By, At);

/// <summary>A colleague said that two answers are both right, each for its own case.</summary>
/// <param name="One">One of them.</param>
/// <param name="Other">The other one.</param>
/// <param name="Question">The question of the reply that showed them as a disagreement.</param>
public sealed record AnswersSetApart(Place Place, Person By, DateTimeOffset At, AnswerId One, AnswerId Other, QuestionId? Question = null)
    : ChatEvent(Place, By, At);

/// <summary>A colleague takes an answer out of use.</summary>
/// <param name="Answer">The answer.</param>
public sealed record AnswerRetired(Place Place, Person By, DateTimeOffset At, AnswerId Answer) : ChatEvent(Place, By, At);

/// <summary>A colleague takes a retired answer back into use.</summary>
/// <param name="Answer">The answer.</param>
public sealed record AnswerRestored(Place Place, Person By, DateTimeOffset At, AnswerId Answer) : ChatEvent(Place, By, At);

/// <summary>A colleague says which of two answers that a reply shows beside each other is right.</summary>
/// <param name="Question">The question of the reply.</param>
/// <param name="Right">The answer that stays.</param>
public sealed record DisagreementSettled(Place Place, Person By, DateTimeOffset At, QuestionId Question, AnswerId Right) : ChatEvent(Place, By, At);
