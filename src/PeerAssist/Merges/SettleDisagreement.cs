using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Merges;

/// <summary>A colleague says which of the answers that a reply showed beside each other is right; the other goes into it.</summary>
internal static class SettleDisagreement
{
    public static async Task<Handled> Handle(DisagreementSettled settled, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Question(turn, settled.Question, cancellationToken) is not { Decision: Decision.Disagreement } question)
            return Handled.Refuse(Refusal.UnknownQuestion);
        var shown = await Showing.Of(turn.Session, question, turn.Now, cancellationToken);
        if (shown.FirstOrDefault(answer => answer.Id != settled.Right) is not { } wrong || shown.All(answer => answer.Id != settled.Right))
            return Handled.Refuse(Refusal.NothingToUndo);
        return await MergeAnswers.Handle(
            new AnswersMerged(settled.Place, settled.By, settled.At, settled.Right, wrong.Id, Same: false), turn, cancellationToken);
    }
}
