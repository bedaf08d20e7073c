using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Chat.Events;

/// <summary>Somebody who was asked to answer a question cannot help with it.</summary>
/// <param name="Question">The question.</param>
public sealed record RequestDeclined(Place Place, Person By, DateTimeOffset At, QuestionId Question) : ChatEvent(Place, By, At);

/// <summary>Somebody says whether and when the bot may ask for help.</summary>
/// <param name="MayBeAsked">Whether it may at all.</param>
/// <param name="Hours">When; none leaves what was said before.</param>
public sealed record AvailabilitySaid(Place Place, Person By, DateTimeOffset At, bool MayBeAsked, WorkingHours? Hours) : ChatEvent(Place, By, At);
