using PeerAssist.Answers;
using PeerAssist.Merges;

namespace PeerAssist.Tests.Stores;

public abstract class MergesContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly AnswerId Third = new("third");
    private static readonly Merge First = new(Shop, Refund, Parcel, Same: true, Ann, Noon, AnswerState.Validated, ["where is it", "when"]);
    private static readonly AnswerPair Pair = AnswerPair.Of(Shop, Refund, Parcel, PairKind.Alike, 0.75, Noon);

    [Fact]
    public async Task A_merge_is_found_from_both_sides_until_it_is_removed()
    {
        await Write(session => session.Merges.Save(First, None));
        Assert.Equivalent(First, await Read(session => session.Merges.Find(Shop, Refund, None)), strict: true);
        Assert.Equal(Refund, Assert.Single(await Read(session => session.Merges.Into(Shop, Parcel, None))).Gone);
        Assert.Null(await Read(session => session.Merges.Find(Rival, Refund, None)));

        await Write(session => session.Merges.Remove(Shop, Refund, None));

        Assert.Null(await Read(session => session.Merges.Find(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_merge_outlives_the_person_without_the_name()
    {
        await Write(session => session.Merges.Save(First, None));
        await Write(session => session.Merges.Forget(Ann, None));

        Assert.Null((await Read(session => session.Merges.Find(Shop, Refund, None)))!.By);
    }

    [Fact]
    public async Task A_pair_is_one_in_either_order()
    {
        await Write(session => session.Merges.Save(Pair, None));

        Assert.Equal(Pair, await Read(session => session.Merges.Find(Shop, Refund, Parcel, None)));
        Assert.Equal(Pair, await Read(session => session.Merges.Find(Shop, Parcel, Refund, None)));
        Assert.Equal(Pair, AnswerPair.Of(Shop, Parcel, Refund, PairKind.Alike, 0.75, Noon));
    }

    [Fact]
    public async Task Pairs_are_open_as_long_as_both_are_given_and_nobody_set_them_apart()
    {
        await Write(async session =>
        {
            foreach (var id in (AnswerId[])[Refund, Parcel, Third])
                await session.Answers.Save(Answer(id, "text"), None);
            await session.Merges.Save(Pair, None);
            await session.Merges.Save(AnswerPair.Of(Shop, Parcel, Third, PairKind.Contrary, 0.1, Noon), None);
            await session.Merges.Save(AnswerPair.Of(Shop, Refund, Third, PairKind.Alike, 0.9, Noon), None);
        });
        Assert.Equal([0.1, 0.9, 0.75], (await Open()).Select(pair => pair.Likeness));

        await Write(async session =>
        {
            await session.Merges.Save(Pair with { Apart = true }, None);
            await session.Merges.Save(Pair, None);
            await session.Answers.Save(Answer(Third, "text") with { State = AnswerState.Retired }, None);
        });

        Assert.Empty(await Open());
    }

    [Fact]
    public async Task Pairs_of_an_answer_go_but_those_set_apart_stay()
    {
        await Write(async session =>
        {
            await session.Merges.Save(Pair with { Apart = true }, None);
            await session.Merges.Save(AnswerPair.Of(Shop, Refund, Third, PairKind.Alike, 0.9, Noon), None);
            await session.Merges.RemovePairs(Shop, Refund, None);
        });

        Assert.NotNull(await Read(session => session.Merges.Find(Shop, Refund, Parcel, None)));
        Assert.Null(await Read(session => session.Merges.Find(Shop, Refund, Third, None)));
    }

    private Task<IReadOnlyList<AnswerPair>> Open() => Read(session => session.Merges.Open(Shop, 10, None));
}
