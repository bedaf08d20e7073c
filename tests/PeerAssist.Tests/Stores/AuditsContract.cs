using PeerAssist.Audits;

namespace PeerAssist.Tests.Stores;

public abstract class AuditsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Write(async session =>
        {
            for (var number = 1; number <= 3; number++)
                await session.Journal.Append(new(Shop, number, Noon.AddDays(number), Act.Corrected, "", "refund", "{}", "", $"{number - 1}", $"{number}"), None);
        });
    }

    [Fact]
    public async Task A_second_look_replaces_the_first()
    {
        await Write(session => session.Audits.Save(new(Shop, 1, Mark.Wrong, Ann, Noon, "too much"), None));
        var second = new Audit(Shop, 1, Mark.Coach, Bo, Noon.AddDays(9));
        await Write(session => session.Audits.Save(second, None));

        Assert.Equal(second, await Read(session => session.Audits.Find(Shop, 1, None)));
        Assert.Null(await Read(session => session.Audits.Find(Rival, 1, None)));
    }

    [Fact]
    public async Task Looks_are_found_by_when_the_changes_were_made()
    {
        var first = new Audit(Shop, 1, Mark.Right, Ann, Noon.AddDays(30));
        var second = new Audit(Shop, 2, Mark.Wrong, Ann, Noon.AddDays(30), "note");
        await Write(async session =>
        {
            await session.Audits.Save(second, None);
            await session.Audits.Save(first, None);
        });

        Assert.Equal([first, second], await Read(session => session.Audits.OfChanges(Shop, Noon, Noon.AddDays(9), None)));
        Assert.Equal([first], await Read(session => session.Audits.OfChanges(Shop, Noon.AddDays(1), Noon.AddDays(2), None)));
    }

    [Fact]
    public async Task A_forgotten_lead_leaves_what_was_found_without_a_name()
    {
        await Write(session => session.Audits.Save(new(Shop, 1, Mark.Wrong, Ann, Noon, "too much"), None));
        await Write(session => session.Audits.Forget(Ann, None));

        Assert.Equal(new Audit(Shop, 1, Mark.Wrong, null, Noon, "too much"), await Read(session => session.Audits.Find(Shop, 1, None)));
    }
}
