using PeerAssist.Answers;

namespace PeerAssist.Host.Dashboard.Answers;

/// <summary>A list of answers.</summary>
/// <param name="Words">What was searched; none for a plain list.</param>
/// <param name="Filter">What narrows it.</param>
/// <param name="Rows">The answers.</param>
/// <param name="Next">Where the next page is; none on the last.</param>
public sealed record AnswersView(string? Words, AnswerFilter Filter, IReadOnlyList<AnswerRow> Rows, string? Next);

/// <summary>An answer in a list.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Question">How its question was first put; none where the viewer may not read it.</param>
/// <param name="Helpful">Colleagues who found it right.</param>
/// <param name="NotRight">Colleagues who did not.</param>
/// <param name="Confidence">How sure the search is, 0 to 1; none for a plain list.</param>
public sealed record AnswerRow(Answer Answer, string? Question, int Helpful, int NotRight, double? Confidence);
