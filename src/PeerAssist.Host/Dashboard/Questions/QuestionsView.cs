using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Questions;

/// <summary>A list of questions.</summary>
/// <param name="Filter">What narrows it.</param>
/// <param name="Rows">The questions.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record QuestionsView(QuestionFilter Filter, IReadOnlyList<QuestionRow> Rows, string? Next);

/// <summary>A question in a list; who asked it is not told.</summary>
/// <param name="Question">The question.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Worked">The last word on whether its answer worked.</param>
/// <param name="Place">The name of the channel, where it has one.</param>
public sealed record QuestionRow(Question Question, Fate Fate, bool? Worked, string? Place);
