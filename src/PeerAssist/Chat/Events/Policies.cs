using PeerAssist.Answers;
using PeerAssist.Policies;

namespace PeerAssist.Chat.Events;

/// <summary>A colleague wrote a policy down, or changed it.</summary>
/// <param name="Policy">The policy; none for a new one, which takes the place of one of the same name.</param>
/// <param name="Name">By which answers name it.</param>
/// <param name="Link">Where it stands in full.</param>
/// <param name="Text">What it says; another text makes a new version.</param>
public sealed record PolicyWritten(Place Place, Person By, DateTimeOffset At, PolicyId? Policy, string Name, string? Link, string Text)
    : ChatEvent(Place, By, At);

/// <summary>A colleague takes a policy back.</summary>
/// <param name="Policy">The policy.</param>
public sealed record PolicyRemoved(Place Place, Person By, DateTimeOffset At, PolicyId Policy) : ChatEvent(Place, By, At);

/// <summary>A colleague looked at an answer and says that it is still right.</summary>
/// <param name="Answer">The answer.</param>
public sealed record StillRight(Place Place, Person By, DateTimeOffset At, AnswerId Answer) : ChatEvent(Place, By, At);
