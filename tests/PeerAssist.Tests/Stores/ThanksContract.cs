using PeerAssist.Appreciation;
using PeerAssist.Organisations;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Stores;

public abstract class ThanksContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly ContributorId Cy = new("cy");

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Write(session => session.Answers.Save(Answer(Refund, "Ask for the receipt", author: Ann), None));
        await Write(session => session.Answers.Save(Answer(Parcel, "Open a trace", author: Bo), None));
    }

    [Fact]
    public async Task A_person_thanks_once_for_an_answer()
    {
        Assert.True(await Write(session => session.Thanks.Add(new(Shop, Refund, Bo, Noon), None)));
        Assert.False(await Write(session => session.Thanks.Add(new(Shop, Refund, Bo, Noon.AddHours(1)), None)));

        Assert.True(await Read(session => session.Thanks.Has(Shop, Refund, Bo, None)));
        Assert.False(await Read(session => session.Thanks.Has(Shop, Refund, Cy, None)));
        Assert.Equal(Noon, await Read(session => session.Thanks.Last(Shop, Refund, None)));
        Assert.Null(await Read(session => session.Thanks.Last(Shop, Parcel, None)));
    }

    [Fact]
    public async Task Votes_outcomes_and_thanks_of_different_colleagues_count_once_each_and_ones_own_never()
    {
        await Write(async session =>
        {
            await session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, null), None);
            await session.Outcomes.Save(new(Shop, new("q1"), Refund, Bo, Worked: true, Noon), None);
            await session.Outcomes.Save(new(Shop, new("q2"), Refund, Cy, Worked: false, Noon), None);
            await session.Thanks.Add(new(Shop, Refund, Cy, Noon), None);
            await session.Thanks.Add(new(Shop, Refund, Ann, Noon), None);
            await session.Votes.Save(new(Shop, Parcel, Ann, Verdict.NotRight, Noon, null), None);
        });

        Assert.Equal(new Effect(2, 1), await Read(session => session.Thanks.Of(Shop, Ann, Noon, Noon.AddDays(1), None)));
        Assert.Equal(new Effect(0, 0), await Read(session => session.Thanks.Of(Shop, Ann, Noon.AddDays(-1), Noon, None)));
        Assert.Equal([Ann], await Read(session => session.Thanks.Helpers(Shop, Noon, Noon.AddDays(1), None)));
    }

    [Fact]
    public async Task An_author_is_told_of_a_time_once()
    {
        Assert.True(await Write(session => session.Thanks.Told(Ann, Noon, None)));
        Assert.False(await Write(session => session.Thanks.Told(Ann, Noon, None)));
        Assert.False(await Write(session => session.Thanks.Told(Ann, Noon.AddDays(-7), None)));
        Assert.True(await Write(session => session.Thanks.Told(Ann, Noon.AddDays(7), None)));
    }

    [Fact]
    public async Task The_thanks_of_a_forgotten_person_go_on_counting_without_a_name()
    {
        await Write(session => session.Thanks.Add(new(Shop, Refund, Bo, Noon), None));
        await Write(session => session.Thanks.Forget(Bo, None));

        Assert.False(await Read(session => session.Thanks.Has(Shop, Refund, Bo, None)));
        Assert.Equal(new Effect(1, 1), await Read(session => session.Thanks.Of(Shop, Ann, Noon, Noon.AddDays(1), None)));
    }
}
