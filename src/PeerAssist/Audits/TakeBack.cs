using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Audits;

/// <summary>
/// Takes back everything that one person did since a time: wordings, saved answers, votes and outcomes with what they taught. Nothing
/// is deleted: earlier wordings are shown again, saved answers are retired, the journal keeps both. The search is built anew.
/// </summary>
public static class TakeBack
{
    internal static async Task<Handled> Handle(WorkTakenBack back, Turn turn, CancellationToken cancellationToken) =>
        turn.By.Role < Role.Lead ? Handled.Refuse(Refusal.LeadsOnly)
        : await turn.Session.Contributors.Find(back.Whose, cancellationToken) is { } whose && whose.Organisation == turn.Owner
            ? await Everything(turn, back.Whose, back.Since, cancellationToken)
            : Handled.Refuse(Refusal.UnknownPerson);

    /// <summary>Takes back. Whose turn it is may do so.</summary>
    public static async Task<Handled> Everything(Turn turn, ContributorId whose, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var pseudonym = turn.Journal.Pseudonym(whose);
        var entries = await turn.Session.Journal.By(turn.Owner, pseudonym, since, cancellationToken);
        var words = await new TakeBackWords(turn, whose, since).All(entries, cancellationToken);
        var votes = await Votes(turn, whose, since, cancellationToken);
        var outcomes = await Outcomes(turn, whose, since, cancellationToken);
        await turn.Session.Jobs.Add(Reindex.Ask(turn.Owner, new ReindexOrder(Rollback: false), turn.Now), cancellationToken);
        await turn.Write(
            Act.TakenBack, pseudonym, cancellationToken,
            detail: [("since", since.ToUnixTimeMilliseconds()), ("votes", votes.Count), ("outcomes", outcomes.Count)]);

        var redrawn = new List<Outgoing>();
        foreach (var answer in words.Retired.Concat(words.Restored).Concat(votes).Concat(outcomes).Distinct())
        {
            await Doubt(turn, answer, cancellationToken);
            redrawn.AddRange(await Redraw.All(turn, answer, cancellationToken));
        }

        return new(new Result.TakenBack(votes.Count, outcomes.Count, words.Retired, words.Restored, words.Kept), redrawn);
    }

    private static async Task<IReadOnlyList<AnswerId>> Votes(Turn turn, ContributorId whose, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var votes = (await turn.Session.Votes.By(whose, cancellationToken)).Where(vote => vote.At >= since).ToList();
        foreach (var vote in votes)
        {
            await turn.Session.Votes.Withdraw(turn.Owner, vote.Answer, whose, cancellationToken);
            await Phrasings.Silence(turn, vote.Answer, whose, cancellationToken);
        }

        return [.. votes.Select(vote => vote.Answer)];
    }

    private static async Task<IReadOnlyList<AnswerId>> Outcomes(Turn turn, ContributorId whose, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var outcomes = (await turn.Session.Outcomes.By(whose, cancellationToken)).Where(outcome => outcome.At >= since).ToList();
        foreach (var outcome in outcomes)
        {
            await turn.Session.Outcomes.Remove(turn.Owner, outcome.Question, whose, cancellationToken);
            await Phrasings.Silence(turn, outcome.Answer, whose, cancellationToken);
        }

        return [.. outcomes.Select(outcome => outcome.Answer)];
    }

    /// <summary>An answer that nobody else has found right is not validated any more.</summary>
    private static async Task Doubt(Turn turn, AnswerId id, CancellationToken cancellationToken)
    {
        if (await turn.Session.Answers.Find(turn.Owner, id, cancellationToken) is { State: AnswerState.Validated } answer
            && (await turn.Session.Votes.Tally(turn.Owner, id, cancellationToken)).Helpful == 0)
            await turn.Session.Answers.Save(answer with { State = AnswerState.NotValidated }, cancellationToken);
    }
}
