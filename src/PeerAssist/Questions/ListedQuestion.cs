namespace PeerAssist.Questions;

/// <summary>A question in a list.</summary>
/// <param name="Question">The question.</param>
/// <param name="Worked">The last word on whether its answer worked for the customer; none when nobody said.</param>
public sealed record ListedQuestion(Question Question, bool? Worked);
