using PeerAssist.Chat.Replies;
using PeerAssist.Questions;

namespace PeerAssist.Host.Dashboard.Questions;

/// <summary>One question with what was offered for it.</summary>
/// <param name="Question">The question.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Place">The name of the channel, where it has one.</param>
/// <param name="Offered">The answers, as far as the viewer may read them.</param>
/// <param name="Worked">How many said that it worked for the customer.</param>
/// <param name="Failed">How many said that it did not.</param>
/// <param name="Fault">Why an answer was not saved, as a key of a sentence.</param>
public sealed record QuestionView(
    Question Question, Fate Fate, string? Place, IReadOnlyList<ShownAnswer> Offered, int Worked, int Failed, string? Fault)
{
    public string Path => $"/dashboard/questions/{Uri.EscapeDataString(Question.Id.Value)}";
}
