using PeerAssist.Organisations;

namespace PeerAssist.Tests.Stores;

public abstract class SessionsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_is_not_committed_is_taken_back()
    {
        await using (var session = await Store.Write(None))
        {
            await session.Organisations.Save(Renamed("lost"), None);
        }

        Assert.Equal("The shop", await Name());
    }

    [Fact]
    public async Task A_view_stays_as_it_was_when_it_was_opened()
    {
        await using var reading = await Store.Read(None);
        await Write(session => session.Organisations.Save(Renamed("after"), None));

        Assert.Equal("The shop", (await reading.Organisations.Find(Shop, None))!.Name);
        Assert.Equal("after", await Name());
    }

    [Fact]
    public async Task A_view_cannot_write()
    {
        await using var reading = await Store.Read(None);

        await Assert.ThrowsAnyAsync<Exception>(() => reading.Organisations.Save(Renamed("written"), None));
        await Assert.ThrowsAnyAsync<Exception>(() => reading.Commit(None));
        Assert.Equal("The shop", await Name());
    }

    [Fact]
    public async Task Sessions_that_write_take_turns()
    {
        var first = await Store.Write(None);
        var second = Store.Write(None);
        Assert.False(second.IsCompleted);

        await first.Organisations.Save(Renamed("first"), None);
        var committed = first.Commit(None);
        await using (var session = await second)
        {
            await session.Organisations.Save((await session.Organisations.Find(Shop, None))! with { Settings = new() { RecallDays = 1 } }, None);
            await session.Commit(None);
        }

        await committed;
        await first.DisposeAsync();
        var kept = (await Read(session => session.Organisations.Find(Shop, None)))!;
        Assert.Equal(("first", 1), (kept.Name, kept.Settings.RecallDays));
    }

    [Fact]
    public async Task A_session_that_waits_can_be_given_up()
    {
        using var giveUp = new CancellationTokenSource();
        await using (var first = await Store.Write(None))
        {
            var second = Store.Write(giveUp.Token);
            await giveUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }

        await Write(session => session.Organisations.Save(Renamed("third"), None));
        Assert.Equal("third", await Name());
    }

    [Fact]
    public async Task A_session_taken_back_between_two_that_commit_takes_nothing_of_theirs()
    {
        var gate = await Store.Write(None);
        var kept = Enumerable.Range(0, 30).Select(number => Task.Run(async () =>
        {
            await using var session = await Store.Write(None);
            await session.Organisations.Save(new(new($"o{number}"), "kept", new()), None);
            if (number % 3 == 0)
            {
                return 0;
            }

            await session.Commit(None);
            return 1;
        })).ToList();
        await gate.DisposeAsync();

        Assert.Equal(20, (await Task.WhenAll(kept)).Sum());
        var ids = (await Read(session => session.Organisations.All(None))).Select(organisation => organisation.Id.Value).ToHashSet();
        Assert.All(Enumerable.Range(0, 30), number => Assert.Equal(number % 3 != 0, ids.Contains($"o{number}")));
    }

    [Fact]
    public async Task Another_process_sees_what_is_committed_and_waits_for_its_turn_to_write()
    {
        var other = UnderTest.OpenAgain();
        Task write;
        await using (var session = await Store.Write(None))
        {
            await session.Organisations.Save(Renamed("ours"), None);
            write = Write(other, async their => await their.Organisations.Save(
                (await their.Organisations.Find(Shop, None))! with { Settings = new() { RecallDays = 2 } }, None));
            Assert.Equal("The shop", (await Read(other, their => their.Organisations.Find(Shop, None)))!.Name);
            await session.Commit(None);
        }

        await write;
        var kept = (await Read(session => session.Organisations.Find(Shop, None)))!;
        Assert.Equal(("ours", 2), (kept.Name, kept.Settings.RecallDays));
    }

    [Fact]
    public async Task Many_writers_of_two_processes_lose_nothing()
    {
        var other = UnderTest.OpenAgain();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var round = 0; round < 10; round++)
            {
                await Write(writer % 2 == 0 ? Store : other, async session =>
                {
                    var shop = (await session.Organisations.Find(Shop, None))!;
                    await session.Organisations.Save(shop with { Settings = new() { RecallDays = shop.Settings.RecallDays + 1 } }, None);
                });
            }
        })));

        Assert.Equal(30 + 80, (await Read(session => session.Organisations.Find(Shop, None)))!.Settings.RecallDays);
    }

    [Fact]
    public async Task A_commit_wakes_all_who_wait_for_a_change()
    {
        var seen = await Store.Changed(0, Long, None);
        var waiting = Enumerable.Range(0, 3).Select(_ => Store.Changed(seen, Long, None)).ToList();
        await Write(session => session.Organisations.Save(Renamed("changed"), None));

        Assert.All(await Task.WhenAll(waiting), now => Assert.True(now > seen));
    }

    [Fact]
    public async Task A_change_before_the_wait_is_not_missed()
    {
        var seen = await Store.Changed(0, Long, None);
        await Write(session => session.Organisations.Save(Renamed("changed"), None));

        Assert.True(await Store.Changed(seen, Long, None) > seen);
    }

    [Fact]
    public async Task A_change_by_another_process_is_noticed()
    {
        var other = UnderTest.OpenAgain();
        var seen = await Store.Changed(await Store.Changed(0, Long, None), TimeSpan.Zero, None);
        var waiting = Store.Changed(seen, Long, None);
        await Write(other, session => session.Organisations.Save(Renamed("theirs"), None));

        Assert.True(await waiting > seen);
    }

    [Fact]
    public async Task Nothing_changes_when_nothing_is_committed()
    {
        var other = UnderTest.OpenAgain();
        var seen = await Settled();
        await using (var session = await Store.Write(None))
        {
            await session.Organisations.Save(Renamed("taken back"), None);
        }

        await Read(other, session => session.Organisations.All(None));
        Assert.Equal(seen, await Store.Changed(seen, TimeSpan.FromMilliseconds(1), None));
    }

    [Fact]
    public async Task Waiting_for_a_change_can_be_given_up()
    {
        using var giveUp = new CancellationTokenSource();
        var waiting = Store.Changed(await Settled(), Long, giveUp.Token);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    /// <summary>A number after which nothing has changed: our own commits may be told twice, once at once and once by the file.</summary>
    private async Task<long> Settled() => await Store.Changed(await Store.Changed(0, Long, None), TimeSpan.Zero, None);

    private static Organisation Renamed(string name) => new(Shop, name, new());

    private async Task<string> Name() => (await Read(session => session.Organisations.Find(Shop, None)))!.Name;
}
