using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;

namespace PeerAssist.Outcomes;

/// <summary>Keeps whether an answer worked for the customer, and lets it teach the search.</summary>
internal static class ReportOutcome
{
    public static async Task<Handled> Handle(OutcomeReported reported, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Question(turn, reported.Question, cancellationToken) is not { Offered: [var first, ..] } question)
            return Handled.Refuse(Refusal.UnknownQuestion);
        if (await Readable.Answer(turn, reported.Answer ?? first.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (turn.By.Standing != Standing.Member)
            return Handled.Refuse(Refusal.NoVote);

        var before = (await turn.Session.Outcomes.Of(turn.Owner, question.Id, cancellationToken)).FirstOrDefault(outcome => outcome.By == turn.By.Id);
        var outcome = new Outcome(turn.Owner, question.Id, answer.Id, turn.By.Id, reported.Worked, turn.Now) { Effort = reported.Effort ?? before?.Effort };
        await turn.Session.Outcomes.Save(outcome, cancellationToken);
        if (!await Ownership.Has(turn, answer, cancellationToken))
        {
            // Only what was offered for the question can say how the question is put; another answer may have worked for other reasons.
            if (question.Offered.Any(offer => offer.Answer == answer.Id))
                await Phrasings.Hear(turn, answer, question, reported.Worked, cancellationToken);
            if (reported.Worked && answer.State == AnswerState.NotValidated)
                await turn.Session.Answers.Save(answer with { State = AnswerState.Validated }, cancellationToken);
        }

        await turn.About(question).Write(Act.OutcomeReported, question.Id.Value, cancellationToken, detail: [("answer", answer.Id.Value), ("worked", reported.Worked)]);
        return new(new Result.Done(answer.Id, answer.Shown.Number));
    }
}
