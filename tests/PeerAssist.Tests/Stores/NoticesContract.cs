using PeerAssist.Notices;

namespace PeerAssist.Tests.Stores;

public abstract class NoticesContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Notice First = new(new("n1"), Shop, NoticeKind.Corrected, Refund, 1, 2, Ann, new("q1"), Noon);

    [Fact]
    public async Task A_person_has_the_same_notice_once()
    {
        Assert.True(await Write(session => session.Notices.Add(First, None)));
        Assert.False(await Write(session => session.Notices.Add(First with { Id = new("n2"), At = Noon.AddHours(1) }, None)));
        Assert.True(await Write(session => session.Notices.Add(First with { Id = new("n3"), Revision = 3 }, None)));
        Assert.True(await Write(session => session.Notices.Add(First with { Id = new("n4"), For = Bo, Question = null }, None)));

        Assert.Equal(["n1", "n3", "n4"], (await Read(session => session.Notices.Of(Shop, Refund, None))).Select(notice => notice.Id.Value));
        Assert.Equal(First with { Id = new("n4"), For = Bo, Question = null }, await Read(session => session.Notices.Find(Shop, new("n4"), None)));
    }

    [Fact]
    public async Task A_person_is_told_when_it_was_sent_first()
    {
        await Write(async session =>
        {
            await session.Notices.Add(First, None);
            await session.Notices.Told(Shop, First.Id, Noon.AddMinutes(1), None);
            await session.Notices.Told(Shop, First.Id, Noon.AddMinutes(2), None);
        });

        Assert.Equal(Noon.AddMinutes(1), (await Read(session => session.Notices.Find(Shop, First.Id, None)))!.Told);
    }

    [Fact]
    public async Task Notices_to_a_person_come_newest_first_and_are_forgotten_with_the_person()
    {
        await Write(async session =>
        {
            await session.Notices.Add(First, None);
            await session.Notices.Add(First with { Id = new("n2"), Answer = Parcel, At = Noon.AddHours(1) }, None);
            await session.Notices.Add(First with { Id = new("n3"), For = Bo }, None);
        });
        Assert.Equal(["n2", "n1"], (await Read(session => session.Notices.For(Shop, Ann, 10, None))).Select(notice => notice.Id.Value));

        await Write(session => session.Notices.Forget(Ann, None));

        Assert.Empty(await Read(session => session.Notices.For(Shop, Ann, 10, None)));
        Assert.Single(await Read(session => session.Notices.For(Shop, Bo, 10, None)));
    }
}
