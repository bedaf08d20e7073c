using PeerAssist.Organisations;

namespace PeerAssist.Tests.Stores;

public abstract class OrganisationsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly WorkspaceId Slack = new("slack:T1");
    private static readonly WorkspaceId Web = new("web:shop");

    [Fact]
    public async Task An_organisation_keeps_what_its_team_decided()
    {
        var settings = new TeamSettings { OrderIdPatterns = [@"ORD-\d{4}"], PhoneCountries = ["NL"], Strictness = -.25, RecallDays = 7, OwnHosts = ["shop.example"] };
        await Write(session => session.Organisations.Save(new(Shop, "The shop, renamed", settings), None));

        var kept = (await Read(session => session.Organisations.Find(Shop, None)))!;
        Assert.Equal("The shop, renamed", kept.Name);
        Assert.Equivalent(settings, kept.Settings, strict: true);
        Assert.Equal([Rival, Shop], (await Read(session => session.Organisations.All(None))).Select(organisation => organisation.Id));
    }

    [Fact]
    public async Task A_workspace_belongs_to_the_organisation_it_was_linked_to_last()
    {
        await Write(async session =>
        {
            await session.Organisations.Link(Slack, Rival, None);
            await session.Organisations.Link(Web, Shop, None);
            await session.Organisations.Link(Slack, Shop, None);
        });

        Assert.Equal(Shop, (await Read(session => session.Organisations.OwnerOf(Slack, None)))!.Id);
        Assert.Equal([Slack, Web], await Read(session => session.Organisations.WorkspacesOf(Shop, None)));
        Assert.Empty(await Read(session => session.Organisations.WorkspacesOf(Rival, None)));

        await Write(session => session.Organisations.Unlink(Slack, None));
        Assert.Null(await Read(session => session.Organisations.OwnerOf(Slack, None)));
    }
}
