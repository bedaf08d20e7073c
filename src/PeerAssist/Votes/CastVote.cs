using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;

namespace PeerAssist.Votes;

/// <summary>Counts a colleague's word on an answer, once, and lets it teach the search how the question can be put.</summary>
internal static class CastVote
{
    private const int MostAnHour = 30;

    public static async Task<Handled> Handle(VoteCast cast, Turn turn, CancellationToken cancellationToken)
    {
        if (await Readable.Answer(turn, cast.Answer, cancellationToken) is not { } answer)
            return Handled.Refuse(Refusal.UnknownAnswer);
        if (await WhyNot(turn, answer, cancellationToken) is { } refusal)
            return Handled.Refuse(refusal);
        if (await turn.Count(TimeSpan.FromHours(1), cancellationToken, Act.Voted, Act.VoteWithdrawn) >= MostAnHour)
            return Handled.Refuse(Refusal.TooMany);

        var earlier = await turn.Session.Votes.Find(turn.Owner, answer.Id, turn.By.Id, cancellationToken);
        if (earlier is not null && earlier.Verdict == cast.Verdict && earlier.Question == cast.Question)
            return new(new Result.Done(answer.Id, answer.Shown.Number));

        var question = await Readable.Question(turn, cast.Question, cancellationToken);
        var vote = new Vote(turn.Owner, answer.Id, turn.By.Id, cast.Verdict, turn.Now, question?.Id, earlier?.Held ?? false);
        await turn.Session.Votes.Save(vote, cancellationToken);
        await turn.About(question).Write(Act.Voted, answer.Id.Value, cancellationToken, detail: ("verdict", cast.Verdict.ToString()));
        if (!await HoldVotes.Look(turn, answer, vote, cancellationToken))
            await Count(turn, answer, vote, question, cancellationToken);
        return new(new Result.Done(answer.Id, answer.Shown.Number), Redraw.One(question));
    }

    public static async Task<Handled> Handle(VoteWithdrawn withdrawn, Turn turn, CancellationToken cancellationToken)
    {
        if (await turn.Session.Votes.Find(turn.Owner, withdrawn.Answer, turn.By.Id, cancellationToken) is not { } vote)
            return Handled.Refuse(Refusal.NothingToUndo);
        await turn.Session.Votes.Withdraw(turn.Owner, withdrawn.Answer, turn.By.Id, cancellationToken);
        var question = await Readable.Question(turn, vote.Question, cancellationToken);
        if (question is not null)
            await Phrasings.Unhear(turn, withdrawn.Answer, question, cancellationToken);
        await turn.About(question).Write(Act.VoteWithdrawn, withdrawn.Answer.Value, cancellationToken);
        return new(new Result.Done(withdrawn.Answer), Redraw.One(question));
    }

    /// <summary>A voting emoji on a reply of the bot is the same vote as the button.</summary>
    public static async Task<Handled> Handle(Reacted reacted, Turn turn, CancellationToken cancellationToken)
    {
        var question = await turn.Session.Questions.RepliedBy(reacted.Place.Channel, reacted.Message, cancellationToken);
        if (question is not { Offered: [var first, ..] })
            return Handled.Nothing;
        if (reacted.Added)
        {
            var cast = await Handle(new VoteCast(reacted.Place, reacted.By, reacted.At, first.Answer, reacted.Verdict, question.Id), turn, cancellationToken);
            return cast.Result is Result.Refused { Reason: Refusal.OwnAnswer }
                ? cast with { Outgoing = [new Note(question.Place, turn.Account, turn.By.Language, NoteKind.OwnAnswer, question.Id)] }
                : cast;
        }

        var given = await turn.Session.Votes.Find(turn.Owner, first.Answer, turn.By.Id, cancellationToken);
        return given?.Verdict == reacted.Verdict
            ? await Handle(new VoteWithdrawn(reacted.Place, reacted.By, reacted.At, first.Answer), turn, cancellationToken)
            : Handled.Nothing;
    }

    private static async Task Count(Turn turn, Answer answer, Vote vote, Question? question, CancellationToken cancellationToken)
    {
        if (question is not null)
            await Phrasings.Hear(turn, answer, question, vote.Verdict == Verdict.Helpful, cancellationToken);
        if (vote.Verdict == Verdict.Helpful && answer.State == AnswerState.NotValidated)
            await turn.Session.Answers.Save(answer with { State = AnswerState.Validated }, cancellationToken);
    }

    private static async Task<Refusal?> WhyNot(Turn turn, Answer answer, CancellationToken cancellationToken) =>
        !answer.IsGiven ? Refusal.Retired
        : turn.By.Standing != Standing.Member ? Refusal.NoVote
        : await Ownership.Has(turn, answer, cancellationToken) ? Refusal.OwnAnswer
        : null;
}
