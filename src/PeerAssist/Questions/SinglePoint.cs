using PeerAssist.Answers;

namespace PeerAssist.Questions;

/// <summary>A topic that only one person has ever answered. It names the topic, not the person.</summary>
/// <param name="Name">One of its questions.</param>
/// <param name="Answers">The answers.</param>
public sealed record SinglePoint(string Name, IReadOnlyList<AnswerId> Answers);
