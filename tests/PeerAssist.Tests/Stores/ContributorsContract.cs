using PeerAssist.Organisations;

namespace PeerAssist.Tests.Stores;

public abstract class ContributorsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Contributor AnnOfShop = new(Ann, Shop, "Ann Ağaç", "tr", Standing.Member);
    private static readonly Account Slack = new(new("slack:T1"), "U1");
    private static readonly Account Web = new(new("web:shop"), "ann");

    [Fact]
    public async Task A_person_is_found_by_each_account()
    {
        await Write(async session =>
        {
            await session.Contributors.Save(AnnOfShop, None);
            await session.Contributors.Link(Slack, Ann, None);
            await session.Contributors.Link(Web, Ann, None);
        });

        Assert.Equal(AnnOfShop, await Read(session => session.Contributors.Find(Ann, None)));
        Assert.Equal(AnnOfShop, await Read(session => session.Contributors.Find(Shop, Slack, None)));
        Assert.Null(await Read(session => session.Contributors.Find(Rival, Slack, None)));
        Assert.Equal([Slack, Web], await Read(session => session.Contributors.AccountsOf(Ann, None)));
    }

    [Fact]
    public async Task People_are_found_by_the_role_they_have()
    {
        var lead = AnnOfShop with { Role = Role.Lead };
        var admin = AnnOfShop with { Id = Bo, Role = Role.Admin };
        await Write(async session =>
        {
            await session.Contributors.Save(lead, None);
            await session.Contributors.Save(admin, None);
            await session.Contributors.Save(AnnOfShop with { Id = new("cy") }, None);
            await session.Contributors.Save(admin with { Id = new("outsider"), Organisation = Rival }, None);
        });

        Assert.Equal([lead, admin], await Read(session => session.Contributors.Having(Shop, Role.Lead, None)));
        Assert.Equal([admin], await Read(session => session.Contributors.Having(Shop, Role.Admin, None)));
    }

    [Fact]
    public async Task An_account_goes_from_one_person_to_another_within_the_organisation()
    {
        await Write(async session =>
        {
            await session.Contributors.Save(AnnOfShop, None);
            await session.Contributors.Save(AnnOfShop with { Id = Bo, Name = "Bo" }, None);
            await session.Contributors.Save(AnnOfShop with { Id = new("outsider"), Organisation = Rival }, None);
            await session.Contributors.Link(Slack, Ann, None);
            await session.Contributors.Link(Slack, new("outsider"), None);
            await session.Contributors.Link(Slack, Bo, None);
        });

        Assert.Equal(Bo, (await Read(session => session.Contributors.Find(Shop, Slack, None)))!.Id);
        Assert.Equal(new("outsider"), (await Read(session => session.Contributors.Find(Rival, Slack, None)))!.Id);
        Assert.Empty(await Read(session => session.Contributors.AccountsOf(Ann, None)));
    }

    [Theory]
    [InlineData("ann ağaç")]
    [InlineData(" ANN AĞAÇ ")]
    public async Task A_person_is_found_by_name_in_any_letter_case(string name)
    {
        await Write(session => session.Contributors.Save(AnnOfShop, None));

        Assert.Equal([AnnOfShop], await Read(session => session.Contributors.Named(Shop, name, None)));
        Assert.Empty(await Read(session => session.Contributors.Named(Rival, name, None)));
        Assert.Empty(await Read(session => session.Contributors.Named(Shop, "Ann", None)));
    }

    [Fact]
    public async Task A_forgotten_person_is_gone_with_the_accounts()
    {
        await Write(async session =>
        {
            await session.Contributors.Save(AnnOfShop, None);
            await session.Contributors.Link(Slack, Ann, None);
            await session.Contributors.Forget(Ann, None);
        });

        Assert.Null(await Read(session => session.Contributors.Find(Ann, None)));
        Assert.Null(await Read(session => session.Contributors.Find(Shop, Slack, None)));
        Assert.Empty(await Read(session => session.Contributors.AccountsOf(Ann, None)));
    }

    [Fact]
    public async Task People_are_listed_by_name_from_a_beginning_on()
    {
        await Write(async session =>
        {
            foreach (var (id, name) in ((string, string)[])[("1", "Zoë"), ("2", "anna"), ("3", "Bram"), ("4", "Anna")])
                await session.Contributors.Save(new(new($"list-{id}"), Shop, name, "en", Standing.Member), None);
        });

        var first = await Page("an", null, 2);
        Assert.Equal(["list-2", "list-4"], Ids(first));
        Assert.Equal(["list-3", "list-1"], Ids(await Page("an", first[^1], 9)));
        Assert.Equal(["list-3", "list-1"], Ids(await Page("b", null, 9)));

        Task<IReadOnlyList<Contributor>> Page(string beginning, Contributor? after, int limit) =>
            Read(session => session.Contributors.Page(Shop, beginning, after, limit, None));

        static IEnumerable<string> Ids(IEnumerable<Contributor> people) => people.Select(person => person.Id.Value);
    }
}
