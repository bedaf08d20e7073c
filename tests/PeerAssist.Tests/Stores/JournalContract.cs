using PeerAssist.Audits;

namespace PeerAssist.Tests.Stores;

public abstract class JournalContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    [Fact]
    public async Task Entries_come_back_in_order_for_each_organisation()
    {
        await Write(async session =>
        {
            await session.Journal.Append(Entry(1), None);
            await session.Journal.Append(Entry(2), None);
            await session.Journal.Append(Entry(1) with { Organisation = Rival }, None);
        });

        Assert.Equal([Entry(1), Entry(2)], await Read(session => session.Journal.After(Shop, 0, 10, None)));
        Assert.Equal([Entry(2)], await Read(session => session.Journal.After(Shop, 1, 10, None)));
        Assert.Equal(Entry(2), await Read(session => session.Journal.Last(Shop, None)));
        Assert.Null(await Read(session => session.Journal.Last(new("nobody"), None)));
    }

    [Fact]
    public async Task The_latest_entries_are_found_by_kind_and_by_what_they_are_about()
    {
        await Write(async session =>
        {
            await session.Journal.Append(Entry(1), None);
            await session.Journal.Append(Entry(2) with { Act = Act.Corrected }, None);
            await session.Journal.Append(Entry(3) with { Act = Act.Corrected, Subject = "parcel" }, None);
            await session.Journal.Append(Entry(1) with { Organisation = Rival }, None);
        });

        Assert.Equal([3, 2, 1], await Numbers([Act.Voted, Act.Corrected], null, null, 9));
        Assert.Equal([2, 1], await Numbers([Act.Voted, Act.Corrected], "refund", null, 9));
        Assert.Equal([2], await Numbers([Act.Corrected], null, 3, 1));
        Assert.Empty(await Numbers([], null, null, 9));

        async Task<IEnumerable<long>> Numbers(IReadOnlyList<Act> acts, string? subject, long? before, int limit) =>
            (await Read(session => session.Journal.Latest(Shop, acts, subject, before, limit, None))).Select(entry => entry.Number);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task An_entry_that_does_not_follow_the_last_is_refused(int number)
    {
        await Write(session => session.Journal.Append(Entry(1), None));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(session => session.Journal.Append(Entry(number), None)));
        Assert.Equal(Entry(1), await Read(session => session.Journal.Last(Shop, None)));
    }

    [Fact]
    public async Task Entries_are_found_by_number_by_act_and_by_who_did_them()
    {
        var asked = Entry(2) with { Act = Act.Asked, Actor = "other" };
        await Write(async session =>
        {
            await session.Journal.Append(Entry(1), None);
            await session.Journal.Append(asked, None);
            await session.Journal.Append(Entry(3), None);
        });

        Assert.Equal(asked, await Read(session => session.Journal.Find(Shop, 2, None)));
        Assert.Null(await Read(session => session.Journal.Find(Shop, 4, None)));
        Assert.Equal([Entry(1)], await Read(session => session.Journal.Between(Shop, [Act.Voted], Noon, Noon.AddSeconds(3), None)));
        Assert.Equal([Entry(1), Entry(3)], await Read(session => session.Journal.By(Shop, "pseudonym", Noon, None)));
        Assert.Equal([asked], await Read(session => session.Journal.By(Shop, "other", Noon, None)));
        Assert.Equal(1, await Read(session => session.Journal.CountBy(Shop, "pseudonym", [Act.Voted], Noon.AddSeconds(2), None)));
        Assert.Equal(0, await Read(session => session.Journal.CountBy(Shop, "pseudonym", [Act.Asked], Noon, None)));
    }

    private static JournalEntry Entry(int number) =>
        new(Shop, number, Noon.AddSeconds(number), Act.Voted, "pseudonym", "refund", """{"verdict":"Helpful"}""", "text", $"hash {number - 1}", $"hash {number}");
}
