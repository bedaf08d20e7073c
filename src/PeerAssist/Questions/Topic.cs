namespace PeerAssist.Questions;

/// <summary>Questions that are about the same.</summary>
/// <param name="Members">Their places in the list that was grouped, those nearest to the middle of the topic first.</param>
public sealed record Topic(IReadOnlyList<int> Members);
