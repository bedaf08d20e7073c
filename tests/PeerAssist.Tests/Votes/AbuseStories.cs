using PeerAssist.Answers;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Votes;

/// <summary>How people have tried to get more say than is theirs, by the numbers of the catalogue of faults.</summary>
public class AbuseStories
{
    private const string Asked = "how long does a refund of a voucher take";

    [Fact]
    public async Task K01_a_vote_for_an_own_answer_counts_for_nothing_from_whichever_account()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Do(new CorrectionOffered(team.General, Team.Person("chiara"), team.Time.GetUtcNow(), id, 1, new("It takes five days."), null));
        var abroad = WorkspaceId.Of("other", "T2");
        await team.Write(async session =>
        {
            await session.Organisations.Link(abroad, Team.Shop, CancellationToken.None);
            var anna = (await session.Contributors.Find(Team.Shop, Team.Person("anna").Account, CancellationToken.None))!;
            await session.Contributors.Link(new(abroad, "anna-elsewhere"), anna.Id, CancellationToken.None);
        });
        var reply = await Reply(team, await team.Ask("ben", Asked));

        var elsewhere = new Person(new(abroad, "anna-elsewhere"), "Anna");
        Refused(Refusal.OwnAnswer, await Cast(team, "anna", id));
        Refused(Refusal.OwnAnswer, await Cast(team, "chiara", id));
        Refused(Refusal.OwnAnswer, await team.Do(new VoteCast(team.General, elsewhere, team.Time.GetUtcNow(), id, Verdict.Helpful, null)));
        await team.Happen(new Reacted(team.General, Team.Person("anna"), team.Time.GetUtcNow(), reply, Verdict.Helpful, Added: true));

        Assert.Equal(default, await Tally(team, id));
    }

    [Fact]
    public async Task K01_who_corrects_an_answer_loses_the_vote_that_was_cast_before()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Cast(team, "ben", id);

        await team.Do(new CorrectionOffered(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, 1, new("It takes five days."), null));

        Assert.Equal(default, await Tally(team, id));
    }

    [Theory]
    [InlineData(Standing.Bot)]
    [InlineData(Standing.Guest)]
    [InlineData(Standing.Outsider)]
    public async Task K02_programs_guests_and_outsiders_have_no_vote_and_cannot_bring_old_words_back(Standing standing)
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Do(new CorrectionOffered(team.General, Team.Person("chiara"), team.Time.GetUtcNow(), id, 1, new("It takes five days."), null));
        var stranger = Team.Person("gus", standing);

        await team.Do(new VoteCast(team.General, stranger, team.Time.GetUtcNow(), id, Verdict.Helpful, null));
        if (standing != Standing.Guest)
            await team.Do(new CorrectionUndone(team.General, stranger, team.Time.GetUtcNow(), id, 2));

        Assert.Equal(default, await Tally(team, id));
        Assert.Equal("It takes five days.", (await team.Answer(id)).Shown.Parts.Text);
    }

    [Fact]
    public async Task K02_a_member_who_became_a_guest_is_counted_no_more()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Cast(team, "ben", id);
        Assert.Equal(new VoteTally(1, 0), await Tally(team, id));

        await team.Happen(new MessagePosted(team.General, Team.Person("ben", Standing.Guest), team.Time.GetUtcNow(), new("m900"), "good morning", Mentioned: false));

        Assert.Equal(default, await Tally(team, id));
    }

    [Fact]
    public async Task K02_who_has_left_the_channel_has_no_vote_on_what_was_said_there()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.", team.Leads);
        await team.Happen(new MembersChanged(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), [Team.Person("ben").Account], []));
        await team.Happen(new MembersChanged(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), [], [Team.Person("ben").Account]));

        Refused(Refusal.UnknownAnswer, await Cast(team, "ben", id));
        Assert.Equal(default, await Tally(team, id));
    }

    [Fact]
    public async Task K03_twenty_new_accounts_that_vote_within_a_minute_are_held_and_a_lead_is_told()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        var question = team.ReplyTo(await team.Ask("ben", "a voucher's refund, how many days")).Question;
        await Cast(team, "ben", id, question);

        for (var account = 0; account < 20; account++)
        {
            await Cast(team, $"new-{account}", id, question);
            team.Time.Advance(TimeSpan.FromSeconds(3));
        }

        Assert.Equal(new VoteTally(1, 0), await Tally(team, id));
        Assert.Equal(20, (await team.Read(session => session.Votes.Of(Team.Shop, id, CancellationToken.None))).Count(vote => vote.Held));
        var learnt = (await team.Read(session => session.Phrasings.Of(Team.Shop, id, CancellationToken.None))).Single(p => p.Origin == PhrasingOrigin.Asked);
        Assert.Single(learnt.Voices);
        Assert.Single(await Acts(team, Act.VotesHeld));
    }

    [Fact]
    public async Task K03_new_accounts_that_vote_slowly_are_held_when_ten_have_gathered()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");

        for (var account = 0; account < 10; account++)
        {
            await Cast(team, $"new-{account}", id);
            team.Time.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(default, await Tally(team, id));
    }

    [Fact]
    public async Task K03_colleagues_who_take_part_are_no_burst()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        string[] names = ["ben", "chiara", "deniz", "eve", "fay", "gus"];
        foreach (var name in names)
            await team.Ask(name, Asked);

        foreach (var name in names)
            await Cast(team, name, id);

        Assert.Equal(new VoteTally(6, 0), await Tally(team, id));
    }

    [Fact]
    public async Task K04_a_vote_that_is_given_and_taken_back_a_thousand_times_leaves_one_state_and_is_slowed_down()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");

        var results = new List<Result>();
        for (var round = 0; round < 500; round++)
        {
            results.Add(await Cast(team, "ben", id));
            await team.Do(new VoteWithdrawn(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id));
        }

        Assert.Equal(15, results.Count(result => result is Result.Done));
        Refused(Refusal.TooMany, results[^1]);
        Assert.Empty(await team.Read(session => session.Votes.Of(Team.Shop, id, CancellationToken.None)));
        Assert.Equal(30, (await Acts(team, Act.Voted)).Count + (await Acts(team, Act.VoteWithdrawn)).Count);
    }

    [Fact]
    public async Task A_ring_that_praises_itself_counts_once_for_each_answer()
    {
        await using var team = await Team.Start();
        string[] ring = ["r1", "r2", "r3", "r4", "r5"];
        string[] others = ["anna", "ben", "chiara", "deniz", "eve", "fay"];
        var owned = new Dictionary<string, List<AnswerId>>();
        foreach (var name in ring.Concat(others))
            owned[name] = [await team.Save(name, $"first question of {name}", $"first answer of {name}"), await team.Save(name, $"second question of {name}", $"second answer of {name}")];
        for (var i = 0; i < others.Length; i++)
        {
            await Cast(team, others[i], owned[others[(i + 1) % others.Length]][0]);
            await Cast(team, others[i], owned[others[(i + 2) % others.Length]][1]);
            await Cast(team, others[i], owned[ring[i % ring.Length]][0]);
        }

        foreach (var member in ring)
        {
            foreach (var id in ring.Where(other => other != member).SelectMany(other => owned[other]))
                await Cast(team, member, id);
        }

        // Each of the ring's answers keeps one voice of the ring, and those of colleagues.
        Assert.All(ring, name => Assert.Equal(1, Tally(team, owned[name][1]).Result.Helpful));
        Assert.True((await Tally(team, owned["r2"][0])).Helpful <= 2);
        Assert.All(others, name => Assert.Equal(1, Tally(team, owned[name][0]).Result.Helpful));
        Assert.NotEmpty(await Acts(team, Act.VotesHeld));
    }

    [Fact]
    public async Task A_small_team_that_finds_itself_helpful_is_no_ring()
    {
        await using var team = await Team.Start();
        string[] names = ["anna", "ben", "chiara"];
        var owned = new Dictionary<string, List<AnswerId>>();
        foreach (var name in names)
            owned[name] = [await team.Save(name, $"first question of {name}", $"first answer of {name}"), await team.Save(name, $"second question of {name}", $"second answer of {name}")];

        foreach (var name in names)
        {
            foreach (var id in names.Where(other => other != name).SelectMany(other => owned[other]))
                await Cast(team, name, id);
        }

        Assert.All(names, name => Assert.Equal(2, Tally(team, owned[name][0]).Result.Helpful));
    }

    private static async Task<MessageId> Reply(Team team, MessageId asked) =>
        (await team.Read(session => session.Questions.Find(Team.Shop, team.ReplyTo(asked).Question, CancellationToken.None)))!.Reply!.Value;

    private static Task<Result> Cast(Team team, string name, AnswerId id, QuestionId? question = null) =>
        team.Do(new VoteCast(team.General, Team.Person(name), team.Time.GetUtcNow(), id, Verdict.Helpful, question));

    private static Task<VoteTally> Tally(Team team, AnswerId id) => team.Read(session => session.Votes.Tally(Team.Shop, id, CancellationToken.None));

    private static Task<IReadOnlyList<JournalEntry>> Acts(Team team, Act act) =>
        team.Read(session => session.Journal.Between(Team.Shop, [act], DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None));

    private static void Refused(Refusal reason, Result result) => Assert.Equal(reason, Assert.IsType<Result.Refused>(result).Reason);
}
