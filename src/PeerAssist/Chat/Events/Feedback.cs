using PeerAssist.Answers;
using PeerAssist.Outcomes;
using PeerAssist.Questions;
using PeerAssist.Votes;

namespace PeerAssist.Chat.Events;

/// <summary>A colleague judged an answer by a button.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Verdict">What is said of it.</param>
/// <param name="Question">The question of the reply it stood in.</param>
public sealed record VoteCast(Place Place, Person By, DateTimeOffset At, AnswerId Answer, Verdict Verdict, QuestionId? Question)
    : ChatEvent(Place, By, At);

/// <summary>A colleague took the vote back.</summary>
/// <param name="Answer">The answer.</param>
public sealed record VoteWithdrawn(Place Place, Person By, DateTimeOffset At, AnswerId Answer) : ChatEvent(Place, By, At);

/// <summary>A colleague put a voting emoji on a message, or took it away; it counts when the message is a reply of the bot.</summary>
/// <param name="Message">The message.</param>
/// <param name="Verdict">What the emoji stands for.</param>
/// <param name="Added">Whether it was put there.</param>
public sealed record Reacted(Place Place, Person By, DateTimeOffset At, MessageId Message, Verdict Verdict, bool Added)
    : ChatEvent(Place, By, At);

/// <summary>An agent told whether the answer worked for the customer.</summary>
/// <param name="Question">The question that was answered.</param>
/// <param name="Answer">The answer that was used; none stands for the first one offered.</param>
/// <param name="Worked">Whether it worked.</param>
public sealed record OutcomeReported(Place Place, Person By, DateTimeOffset At, QuestionId Question, AnswerId? Answer, bool Worked)
    : ChatEvent(Place, By, At)
{
    /// <summary>How much work it was; none when it was not told, which leaves what was told before.</summary>
    public Effort? Effort { get; init; }
}

/// <summary>Somebody thanks the author of an answer.</summary>
/// <param name="Answer">The answer.</param>
public sealed record Thanked(Place Place, Person By, DateTimeOffset At, AnswerId Answer) : ChatEvent(Place, By, At);
