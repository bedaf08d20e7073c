using PeerAssist.Outcomes;
using PeerAssist.Search;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Stores;

public abstract class VotesContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Refund, "Ask for the receipt", author: Ann), None);
            await session.Answers.Save(Answer(Refund, "The rival's refund", Rival), None);
        });
    }

    [Fact]
    public async Task A_second_vote_replaces_the_first()
    {
        await Write(session => session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, new("q1")), None));
        var second = new Vote(Shop, Refund, Bo, Verdict.NotRight, Noon.AddHours(1), null);
        await Write(session => session.Votes.Save(second, None));

        Assert.Equal(second, await Read(session => session.Votes.Find(Shop, Refund, Bo, None)));
        Assert.Equal([second], await Read(session => session.Votes.Of(Shop, Refund, None)));
        Assert.Equal(new VoteTally(0, 1), await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_withdrawn_vote_counts_no_more()
    {
        await Write(session => session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, null), None));
        await Write(session => session.Votes.Withdraw(Shop, Refund, Bo, None));

        Assert.Null(await Read(session => session.Votes.Find(Shop, Refund, Bo, None)));
        Assert.Equal(default, await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_vote_stays_within_its_organisation()
    {
        await Write(session => session.Votes.Save(new(Rival, Refund, Bo, Verdict.Helpful, Noon, null), None));

        Assert.Null(await Read(session => session.Votes.Find(Shop, Refund, Bo, None)));
        Assert.Equal(default, await Read(session => session.Votes.Tally(Shop, Refund, None)));
        Assert.Equal(new VoteTally(1, 0), await Read(session => session.Votes.Tally(Rival, Refund, None)));
    }

    [Fact]
    public async Task A_vote_and_an_outcome_of_one_person_are_one_voice()
    {
        await Write(async session =>
        {
            await session.Outcomes.Save(new Outcome(Shop, new("q1"), Refund, Bo, Worked: false, Noon), None);
            await session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, new("q1")), None);
        });

        Assert.Equal(new VoteTally(1, 0), await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task Of_several_outcomes_of_one_person_the_last_counts()
    {
        await Write(async session =>
        {
            await session.Outcomes.Save(new Outcome(Shop, new("q1"), Refund, Bo, Worked: false, Noon.AddHours(1)), None);
            await session.Outcomes.Save(new Outcome(Shop, new("q2"), Refund, Bo, Worked: true, Noon), None);
        });

        Assert.Equal(new VoteTally(0, 1), await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task What_the_author_says_worked_is_no_vote()
    {
        await Write(session => session.Outcomes.Save(new Outcome(Shop, new("q1"), Refund, Ann, Worked: true, Noon), None));

        Assert.Equal(default, await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_held_vote_is_kept_but_counts_for_nothing()
    {
        var vote = new Vote(Shop, Refund, Bo, Verdict.Helpful, Noon, null, Held: true);
        await Write(session => session.Votes.Save(vote, None));

        Assert.Equal(vote, await Read(session => session.Votes.Find(Shop, Refund, Bo, None)));
        Assert.Equal(default, await Read(session => session.Votes.Tally(Shop, Refund, None)));
        Assert.Equal(default, Assert.Single(await Read(session => session.Feed.Read(Shop, [Refund], None))).Votes);

        await Write(session => session.Votes.Save(vote with { Held = false }, None));
        Assert.Equal(new VoteTally(1, 0), await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task Holding_a_vote_is_told_to_the_search()
    {
        var vote = new Vote(Shop, Refund, Bo, Verdict.Helpful, Noon, null);
        await Write(session => session.Votes.Save(vote, None));
        var head = await Read(session => session.Feed.Head(Shop, None));

        await Write(session => session.Votes.Save(vote with { Held = true }, None));

        Assert.True(await Read(session => session.Feed.Head(Shop, None)) > head);
    }

    [Fact]
    public async Task Whoever_worded_the_answer_has_no_voice_whichever_came_first()
    {
        await Write(async session =>
        {
            await session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, null), None);
            var answer = (await session.Answers.Find(Shop, Refund, None))!;
            await session.Answers.Save(answer.With(new("Ask for the receipt, please"), Bo, Noon.AddHours(1), null), None);
        });

        Assert.Equal(default, await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }

    [Fact]
    public async Task What_a_person_says_is_found_by_the_person()
    {
        var one = new Vote(Shop, Parcel, Bo, Verdict.NotRight, Noon, null);
        var two = new Vote(Shop, Refund, Bo, Verdict.Helpful, Noon.AddMinutes(1), null);
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Parcel, "Look at the label", author: Ann), None);
            await session.Votes.Save(two, None);
            await session.Votes.Save(one, None);
            await session.Votes.Save(one with { By = new("cy") }, None);
        });

        Assert.Equal([one, two], await Read(session => session.Votes.By(Bo, None)));
        Assert.Equal(1, (await Read(session => session.Votes.Praise(Bo, Noon, None)))[Ann]);
        Assert.Empty(await Read(session => session.Votes.Praise(Bo, Noon.AddHours(1), None)));
        Assert.Equal(2, await Read(session => session.Votes.Voters(Shop, Noon, None)));
        Assert.Equal(0, await Read(session => session.Votes.Voters(Shop, Noon.AddHours(1), None)));
    }

    [Fact]
    public async Task A_forgotten_voter_leaves_the_votes_without_a_name()
    {
        await Write(session => session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, null), None));
        await Write(session => session.Votes.Forget(Bo, None));

        Assert.Null(await Read(session => session.Votes.Find(Shop, Refund, Bo, None)));
        Assert.Equal(new VoteTally(1, 0), await Read(session => session.Votes.Tally(Shop, Refund, None)));
    }
}
