using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Merges;

/// <summary>A colleague said that two answers stand beside each other rightly: they are proposed no more and are no disagreement.</summary>
internal static class SetApart
{
    public static async Task<Handled> Handle(AnswersSetApart apart, Turn turn, CancellationToken cancellationToken)
    {
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);
        if (apart.One == apart.Other
            || await Readable.Answer(turn, apart.One, cancellationToken) is not { } one
            || await Readable.Answer(turn, apart.Other, cancellationToken) is not { } other)
            return Handled.Refuse(Refusal.UnknownAnswer);
        var kind = Contradiction.Between(one.Shown.Parts, other.Shown.Parts) ? PairKind.Contrary : PairKind.Alike;
        var pair = AnswerPair.Of(turn.Owner, one.Id, other.Id, kind, Likeness.Of(one.Shown.Parts.Text, other.Shown.Parts.Text), turn.Now);
        await turn.Session.Merges.Save(pair with { Apart = true }, cancellationToken);
        await turn.Write(Act.SetApart, pair.One.Value, cancellationToken, detail: ("other", pair.Other.Value));

        if (await Readable.Question(turn, apart.Question, cancellationToken) is not { Decision: Decision.Disagreement } question)
            return new(new Result.Done(one.Id, one.Shown.Number));
        var settled = question with { Decision = Decision.Candidates };
        await turn.Session.Questions.Save(settled, cancellationToken);
        return new(new Result.Done(one.Id, one.Shown.Number), Redraw.One(settled));
    }
}
