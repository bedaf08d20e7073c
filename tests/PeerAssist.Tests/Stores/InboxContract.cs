using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

public abstract class InboxContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task An_arrival_is_claimed_as_it_came()
    {
        var arrival = Happening.Posted("m1");
        Assert.True(await Add(arrival));

        var row = Assert.Single(await Claim());
        Assert.Equal(arrival, row.Arrival);
        Assert.Equal(0, row.Tries);
    }

    [Fact]
    public async Task A_redelivery_and_a_second_telling_of_the_same_are_dropped()
    {
        var arrival = Happening.Posted("m1");
        Assert.True(await Add(arrival));
        Assert.False(await Add(arrival));
        Assert.False(await Add(arrival with { DeliveryKey = "another delivery" }));
        Assert.False(await Add(arrival with { ContentKey = "another content" }));
        Assert.True(await Add(arrival with { Adapter = "slack" }));

        Assert.Equal(new BoxCounts(2, 0), await Read(session => session.Inbox.Count(None)));
    }

    [Fact]
    public async Task A_double_is_known_after_the_first_was_handled()
    {
        await Add(Happening.Posted("m1"));
        var row = Assert.Single(await Claim());
        await Write(session => session.Inbox.Finish(row.Id, Noon, None));

        Assert.False(await Add(Happening.Posted("m1")));
        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task A_redelivery_of_what_was_answered_at_once_finds_the_result()
    {
        var result = new Result.Done(Refund, 2, Waits: true);
        await Write(session => session.Inbox.Add(Happening.Posted("m1"), Noon, handled: true, result, None));

        Assert.Equal(new Delivered(true, result, Happening.Posted("m1").BodyHash), await Read(session => session.Inbox.Find("web", "delivery m1", None)));
        Assert.Null(await Read(session => session.Inbox.Find("slack", "delivery m1", None)));
        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task A_delivery_that_waits_is_known_as_not_handled()
    {
        await Add(Happening.Posted("m1"));

        Assert.Equal(new Delivered(false, null, Happening.Posted("m1").BodyHash), await Read(session => session.Inbox.Find("web", "delivery m1", None)));
    }

    [Fact]
    public async Task A_claimed_row_is_left_alone_until_its_lease_ends()
    {
        await Add(Happening.Posted("m1"));
        await Claim();

        Assert.Empty(await Claim(Noon + Lease - TimeSpan.FromTicks(1)));
        Assert.Equal(1, Assert.Single(await Claim(Noon + Lease)).Tries);
    }

    [Fact]
    public async Task Only_one_of_two_that_handled_the_same_may_commit()
    {
        await Add(Happening.Posted("m1"));
        var slow = Assert.Single(await Claim());
        var taker = Assert.Single(await Claim(Noon + Lease));

        Assert.True(await Write(session => session.Inbox.Finish(taker.Id, Noon + Lease, None)));
        Assert.False(await Write(session => session.Inbox.Finish(slow.Id, Noon + Lease, None)));
    }

    [Fact]
    public async Task Within_a_conversation_the_platforms_time_decides_and_one_is_taken_at_a_time()
    {
        await Add(Happening.Edited("m1", second: 5));
        await Add(Happening.Posted("m1", second: 1));
        await Add(Happening.Posted("reply", second: 3, Happening.Public(thread: "m1")));

        var order = new List<string>();
        while (await Claim() is [var row])
        {
            order.Add(row.Arrival.DeliveryKey);
            await Write(session => session.Inbox.Finish(row.Id, Noon, None));
        }

        Assert.Equal(["delivery m1", "delivery reply", "delivery m1 edited 5"], order);
    }

    [Fact]
    public async Task Messages_that_start_threads_do_not_wait_for_each_other()
    {
        await Add(Happening.Posted("m2", second: 2));
        await Add(Happening.Posted("m1", second: 1));

        Assert.Equal(["delivery m1", "delivery m2"], (await Claim()).Select(row => row.Arrival.DeliveryKey));
    }

    [Fact]
    public async Task A_direct_chat_is_one_conversation()
    {
        var direct = new Place(new(Happening.Workspace, "d1"), ChannelKind.Direct);
        await Add(Happening.Posted("m1", second: 1, direct));
        await Add(Happening.Posted("m2", second: 2, direct));

        Assert.Equal("delivery m1", Assert.Single(await Claim()).Arrival.DeliveryKey);
    }

    [Fact]
    public async Task A_late_message_does_not_overtake_the_one_being_handled()
    {
        await Add(Happening.Edited("m1", second: 5));
        Assert.Single(await Claim());
        await Add(Happening.Posted("m1", second: 1));

        Assert.Empty(await Claim());
    }

    [Fact]
    public async Task What_failed_is_taken_again_in_time_and_holds_back_its_own_conversation_only()
    {
        await Add(Happening.Posted("m1", second: 1));
        var row = Assert.Single(await Claim());
        await Write(session => session.Inbox.Fail(row.Id, "no index", Noon.AddSeconds(10), None));
        await Add(Happening.Edited("m1", second: 2));
        await Add(Happening.Posted("m2", second: 3));

        Assert.Equal("delivery m2", Assert.Single(await Claim()).Arrival.DeliveryKey);
        Assert.Equal((1, "delivery m1"), (await Claim(Noon.AddSeconds(10))).Select(again => (again.Tries, again.Arrival.DeliveryKey)).First());
    }

    [Fact]
    public async Task A_dead_letter_is_counted_and_lets_its_conversation_go_on()
    {
        await Add(Happening.Posted("m1", second: 1));
        await Add(Happening.Edited("m1", second: 2));
        var row = Assert.Single(await Claim());
        await Write(session => session.Inbox.Fail(row.Id, "poison", null, None));

        Assert.Equal(new BoxCounts(1, 1), await Read(session => session.Inbox.Count(None)));
        Assert.Equal("delivery m1 edited 2", Assert.Single(await Claim()).Arrival.DeliveryKey);
        Assert.False(await Write(session => session.Inbox.Finish(row.Id, Noon, None)));
        var letter = Assert.Single(await Read(session => session.Inbox.Dead(10, None)));
        Assert.Equal((Happening.Workspace, Noon, 1, "poison"), (letter.Workspace, letter.At, letter.Tries, letter.Reason));
    }

    [Fact]
    public async Task A_purge_drops_what_was_handled_before_and_nothing_else()
    {
        await Add(Happening.Posted("old"));
        await Add(Happening.Posted("fresh"));
        await Add(Happening.Posted("waiting"));
        foreach (var row in await Claim())
        {
            if (row.Arrival.DeliveryKey != "delivery waiting")
            {
                var at = row.Arrival.DeliveryKey == "delivery old" ? Noon : Noon.AddDays(1);
                await Write(session => session.Inbox.Finish(row.Id, at, None));
            }
        }

        Assert.Equal(1, await Write(session => session.Inbox.Purge(Noon.AddHours(1), None)));
        Assert.True(await Add(Happening.Posted("old")));
        Assert.False(await Add(Happening.Posted("fresh")));
        Assert.False(await Add(Happening.Posted("waiting")));
    }

    [Fact]
    public async Task Two_processes_never_take_the_same_row()
    {
        for (var number = 0; number < 40; number++)
        {
            await Add(Happening.Posted($"m{number}"));
        }

        var other = UnderTest.OpenAgain();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(() => TakeAll(worker % 2 == 0 ? Store : other))));

        var ids = taken.SelectMany(rows => rows).ToList();
        Assert.Equal(40, ids.Count);
        Assert.Equal(40, ids.Distinct().Count());

        static async Task<List<long>> TakeAll(IStore store)
        {
            var mine = new List<long>();
            while (true)
            {
                await using var session = await store.Write(None);
                var rows = await session.Inbox.Claim("worker", Noon, Lease, 3, None);
                await session.Commit(None);
                if (rows.Count == 0)
                {
                    return mine;
                }

                mine.AddRange(rows.Select(row => row.Id));
            }
        }
    }

    private Task<bool> Add(Arrival arrival) => Write(session => session.Inbox.Add(arrival, Noon, handled: false, null, None));

    private Task<IReadOnlyList<InboxRow>> Claim(DateTimeOffset? at = null) =>
        Write(session => session.Inbox.Claim("worker", at ?? Noon, Lease, 10, None));
}
