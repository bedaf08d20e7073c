using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Audits;

public class TakeBackStories
{
    private const string Refund = "how long does a refund of a voucher take";
    private const string Parcel = "where is the parcel of the customer";

    [Fact]
    public async Task K08_everything_somebody_did_since_a_time_is_taken_back_and_the_journal_keeps_it()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var refund = await team.Save("anna", Refund, "It takes two days.");
        var early = await team.Save("mallory", "which box is for glass", "The green one.");
        team.Time.Advance(TimeSpan.FromHours(1));
        var since = team.Time.GetUtcNow();

        var asked = await team.Ask("ben", Refund);
        var question = team.ReplyTo(await team.Ask("chiara", "a refund for a voucher, how many days")).Question;
        var saved = await team.Save("mallory", Parcel, "Burn it.");
        await Correct(team, "mallory", refund, 1, "It takes ten years.");
        await team.Do(new VoteCast(team.General, Team.Person("mallory"), team.Time.GetUtcNow(), saved, Verdict.Helpful, null));
        var other = await team.Save("deniz", "is the depot open on sunday", "Yes.");
        await team.Do(new VoteCast(team.General, Team.Person("mallory"), team.Time.GetUtcNow(), other, Verdict.Helpful, question));
        Assert.Equal("It takes ten years.", team.ReplyTo(asked).Answers[0].Parts.Text);
        Assert.Equal(AnswerState.Validated, (await team.Answer(other)).State);

        var back = Assert.IsType<Result.TakenBack>(await Back(team, "lea", "mallory", since));

        Assert.Equal([saved], back.Retired);
        Assert.Equal([refund], back.Restored);
        Assert.Empty(back.Kept);
        Assert.Equal(1, back.Votes);
        Assert.Equal("It takes two days.", team.ReplyTo(asked).Answers[0].Parts.Text);
        Assert.Equal("It takes two days.", team.ReplyTo(await team.Ask("eve", Refund)).Answers[0].Parts.Text);
        Assert.DoesNotContain(team.ReplyTo(await team.Ask("eve", Parcel)).Answers, shown => shown.Id == saved);
        Assert.Equal("The green one.", team.ReplyTo(await team.Ask("eve", "which box is for glass")).Answers[0].Parts.Text);
        Assert.Equal((AnswerState.NotValidated, AnswerState.NotValidated), ((await team.Answer(other)).State, (await team.Answer(early)).State));
        Assert.Equal(default, await team.Read(session => session.Votes.Tally(Team.Shop, other, CancellationToken.None)));
        Assert.DoesNotContain(await team.Read(session => session.Phrasings.Of(Team.Shop, other, CancellationToken.None)), p => p.Voices.Count > 0);

        var job = Assert.Single(await team.Read(session => session.Jobs.Latest(Team.Shop, 5, CancellationToken.None)));
        Assert.Equal((Reindex.Kind, JobState.Waiting), (job.Kind, job.State));
        Assert.Equal(3, (await team.Read(session => session.Answers.Revisions(Team.Shop, refund, CancellationToken.None))).Count);
        Assert.Equal(3, (await team.Read(session => session.Journal.Between(Team.Shop, [Act.TakenBack], since, DateTimeOffset.MaxValue, CancellationToken.None))).Count);
        Assert.Null(await team.Read(session => Journal.FirstBroken(session, Team.Shop, CancellationToken.None)));
    }

    [Fact]
    public async Task What_somebody_else_has_worded_since_stays_and_is_told()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var since = team.Time.GetUtcNow();
        var id = await team.Save("anna", Refund, "It takes two days.");
        await Correct(team, "mallory", id, 1, "It takes ten years.");
        await Correct(team, "ben", id, 2, "It takes ten days.");

        var back = Assert.IsType<Result.TakenBack>(await Back(team, "lea", "mallory", since));

        Assert.Equal([id], back.Kept);
        Assert.Equal("It takes ten days.", (await team.Answer(id)).Shown.Parts.Text);
    }

    [Fact]
    public async Task A_colleagues_return_to_the_persons_words_is_not_shown_again()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var since = team.Time.GetUtcNow();
        var id = await team.Save("anna", Refund, "It takes two days.");
        await Correct(team, "mallory", id, 1, "It takes ten years.");
        await Correct(team, "ben", id, 2, "It takes ten days.");
        await team.Do(new CorrectionUndone(team.General, Team.Person("accomplice"), team.Time.GetUtcNow(), id, 3));
        await Correct(team, "mallory", id, 4, "It takes twenty years.");

        await Back(team, "lea", "mallory", since);

        Assert.Equal("It takes ten days.", (await team.Answer(id)).Shown.Parts.Text);
    }

    [Fact]
    public async Task A_waiting_correction_is_dropped()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var id = await team.Save("anna", Refund, "See https://help.example.com/refunds");
        foreach (var name in (string[])["ben", "chiara", "deniz"])
            await team.Do(new VoteCast(team.General, Team.Person(name), team.Time.GetUtcNow(), id, Verdict.Helpful, null));
        await Correct(team, "mallory", id, 1, "See https://evil.example.net/refunds");
        Assert.NotNull((await team.Answer(id)).Pending);

        await Back(team, "lea", "mallory", team.Time.GetUtcNow().AddHours(-1));

        Assert.Null((await team.Answer(id)).Pending);
        Assert.Equal(3, (await team.Read(session => session.Votes.Tally(Team.Shop, id, CancellationToken.None))).Helpful);
    }

    [Fact]
    public async Task Only_a_lead_takes_back()
    {
        await using var team = await Team.Start();
        await team.Save("anna", Refund, "It takes two days.");

        Assert.Equal(Refusal.LeadsOnly, Assert.IsType<Result.Refused>(await Back(team, "ben", "anna", team.Time.GetUtcNow())).Reason);
    }

    [Fact]
    public async Task Only_an_admin_gives_a_role()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        await team.Give("ada", Role.Admin);
        await team.Ask("ben", "good morning");
        var ben = await Id(team, "ben");

        var refused = await team.Do(new RoleGiven(team.General, Team.Person("lea"), team.Time.GetUtcNow(), ben, Role.Lead));
        await team.Do(new RoleGiven(team.General, Team.Person("ada"), team.Time.GetUtcNow(), ben, Role.Lead));

        Assert.Equal(Refusal.AdminsOnly, Assert.IsType<Result.Refused>(refused).Reason);
        Assert.Equal(Role.Lead, (await team.Read(session => session.Contributors.Find(ben, CancellationToken.None)))!.Role);
    }

    private static async Task<Result> Back(Team team, string lead, string whose, DateTimeOffset since) =>
        await team.Do(new WorkTakenBack(team.General, Team.Person(lead), team.Time.GetUtcNow(), await Id(team, whose), since));

    private static async Task<ContributorId> Id(Team team, string name) =>
        (await team.Read(session => session.Contributors.Find(Team.Shop, Team.Person(name).Account, CancellationToken.None)))!.Id;

    private static Task<Result> Correct(Team team, string name, AnswerId id, int revision, string text) =>
        team.Do(new CorrectionOffered(team.General, Team.Person(name), team.Time.GetUtcNow(), id, revision, new AnswerParts(text), null));
}
