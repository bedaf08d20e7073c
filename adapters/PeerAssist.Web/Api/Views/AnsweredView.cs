using PeerAssist.Chat;

namespace PeerAssist.Web.Api.Views;

/// <summary>What was found for a question.</summary>
internal sealed record AnsweredView(string Question, string Decision, string Reason, IReadOnlyList<AnswerView> Answers)
{
    internal static AnsweredView Of(Result.Answered answered) =>
        new(
            answered.Question.Value,
            answered.Decision.ToString().ToLowerInvariant(),
            answered.Reason,
            [.. answered.Answers.Select(answer => AnswerView.Of(answer, Math.Round(answer.Confidence, 4)))]);
}

/// <summary>What became of an answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Revision">The revision shown now.</param>
/// <param name="Waits">Whether the change waits for one more colleague.</param>
/// <param name="Near">An answer that was there and is alike or contrary to it.</param>
/// <param name="NearKind">alike or contrary.</param>
internal sealed record DoneView(string? Answer, int? Revision, bool Waits, string? Near, string? NearKind)
{
    internal static DoneView Of(Result.Done done) =>
        new(done.Answer?.Value, done.Revision, done.Waits, done.Near?.Value, done.NearKind?.ToString().ToLowerInvariant());
}
