using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Audits;

public class AuditStories
{
    private static readonly Week First = Week.Of(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_seed_draws_the_same_list_again_and_large_amounts_are_on_it_always()
    {
        await using var team = await Busy();

        var lists = new List<AuditList>();
        foreach (var seed in (int?[])[1, 1, 2, null, null])
            lists.Add(await List(team, seed));

        Assert.Equal(Entries(lists[0]), Entries(lists[1]));
        Assert.NotEqual(Entries(lists[0]), Entries(lists[2]));
        Assert.Equal(Entries(lists[3]), Entries(lists[4]));
        Assert.All(lists, list => Assert.Equal(41, list.All));
        Assert.All(lists, list => Assert.Equal(20, list.Changes.Count(change => change.Why == Why.Drawn)));
        Assert.All(lists, list => Assert.Equal("Give a credit of 300 euro.", Assert.Single(list.Changes, change => change.Why == Why.Amount).Text));
    }

    [Fact]
    public async Task A_change_tells_who_made_it_when_from_where_and_whom_it_reached()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how long does a refund take", "It takes two days.");
        await team.Ask("ben", "how long does a refund take");
        await team.Ask("chiara", "how long does a refund take");

        var change = Assert.Single((await List(team)).Changes);

        Assert.Equal(("anna", Act.Captured, id, 1), (change.By, change.Act, change.Answer, change.Revision));
        Assert.Equal((team.Time.GetUtcNow(), $"{team.General.Channel}"), (change.At, change.From));
        Assert.Equal((2, 0m, 1.0), (change.Risk!.Reach, change.Risk.Amount, change.Risk.Newness));
        Assert.Equal(3, change.Risk.Weight);
    }

    [Fact]
    public void A_weight_is_reach_times_amount_times_newness()
    {
        Assert.Equal(1, new Risk(0, 0, 1, 250).Weight);
        Assert.Equal(10 * 1.5 * 0.4, new Risk(9, 125, 0.4, 250).Weight, 9);
        Assert.Equal(0.05, new Risk(0, 0, 0, 250).Weight, 9);
        Assert.True(new Risk(0, 250, 1, 250).IsCertain);
        Assert.Equal(1.0 / 4, Risk.NewnessOf("it takes five days", "it takes two days"));
    }

    [Fact]
    public async Task A_lead_marks_changes_and_the_error_rate_follows()
    {
        await using var team = await Busy();
        await team.Give("lea", Role.Lead);
        var drawn = (await List(team)).Changes.Where(change => change.Why == Why.Drawn).ToList();

        foreach (var (change, i) in drawn.Select((change, i) => (change, i)))
            Assert.IsType<Result.Done>(await Marked(team, "lea", change.Entry, i < 3 ? Mark.Wrong : i < 5 ? Mark.Coach : Mark.Right));

        var rate = (await List(team)).Rate;
        Assert.Equal((20, 3), (rate.Audited, rate.Wrong));
        Assert.Equal(0.0524, rate.Low, 4);
        Assert.Equal(AnswerState.Flagged, (await team.Answer(drawn[0].Answer)).State);
        Assert.Equal(AnswerState.NotValidated, (await team.Answer(drawn[3].Answer)).State);
        Assert.Equal(AnswerState.Validated, (await team.Answer(drawn[5].Answer)).State);
    }

    [Fact]
    public async Task Only_a_lead_marks_and_never_an_own_change()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        await team.Save("lea", "how long does a refund take", "It takes two days.");
        var entry = Assert.Single((await List(team)).Changes).Entry;

        Refused(Refusal.LeadsOnly, await Marked(team, "ben", entry, Mark.Right));
        Refused(Refusal.OwnChange, await Marked(team, "lea", entry, Mark.Right));
        Refused(Refusal.UnknownChange, await Marked(team, "lea", entry + 99, Mark.Right));
    }

    [Fact]
    public async Task Held_votes_come_to_a_lead_and_count_once_the_lead_finds_them_right()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var id = await team.Save("anna", "how long does a refund take", "It takes two days.");
        for (var account = 0; account < 6; account++)
            await team.Do(new VoteCast(team.General, Team.Person($"new-{account}"), team.Time.GetUtcNow(), id, Verdict.Helpful, null));
        var held = Assert.Single((await List(team)).Changes, change => change.Why == Why.VotesHeld);

        await Marked(team, "lea", held.Entry, Mark.Right);

        Assert.Equal(6, (await team.Read(session => session.Votes.Tally(Team.Shop, id, CancellationToken.None))).Helpful);
    }

    [Fact]
    public async Task A_locked_answer_comes_to_a_lead_who_unlocks_it_after_a_word()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var id = await team.Save("anna", "how long does a refund take", "It takes two days.");
        await team.Do(new CorrectionOffered(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, 1, new("It takes five days."), null));
        for (var revision = 2; revision <= 4; revision++)
            await team.Do(new CorrectionUndone(team.General, Team.Person("anna"), team.Time.GetUtcNow(), id, revision));
        var locked = Assert.Single((await List(team)).Changes, change => change.Why == Why.Locked);

        await Marked(team, "lea", locked.Entry, Mark.Coach);

        Assert.False((await team.Answer(id)).Locked);
    }

    [Fact]
    public async Task The_journal_tells_when_an_entry_was_changed_or_taken_out()
    {
        await using var team = await Busy();
        Assert.Null(await team.Read(session => Journal.FirstBroken(session, Team.Shop, CancellationToken.None)));

        team.Tamper("DROP TRIGGER journal_is_never_changed; UPDATE journal SET subject = 'another' WHERE number = 7");

        Assert.Equal(7, await team.Read(session => Journal.FirstBroken(session, Team.Shop, CancellationToken.None)));
    }

    /// <summary>A team that saves forty answers in a week, one of which gives much away.</summary>
    private static async Task<Team> Busy()
    {
        var team = await Team.Start();
        for (var number = 0; number < 40; number++)
            await team.Save(number % 2 == 0 ? "anna" : "ben", $"question number {number}", $"answer number {number}");
        await team.Save("chiara", "the customer is angry", "Give a credit of 300 euro.");
        return team;
    }

    private static Task<AuditList> List(Team team, int? seed = null) => team.Read(async session =>
        await AuditList.Of(session, team.Journal, (await session.Organisations.Find(Team.Shop, CancellationToken.None))!, First, seed, CancellationToken.None));

    private static IEnumerable<long> Entries(AuditList list) => list.Changes.Select(change => change.Entry);

    private static Task<Result> Marked(Team team, string lead, long entry, Mark mark) =>
        team.Do(new ChangeAudited(team.General, Team.Person(lead), team.Time.GetUtcNow(), entry, mark));

    private static void Refused(Refusal reason, Result result) => Assert.Equal(reason, Assert.IsType<Result.Refused>(result).Reason);
}
