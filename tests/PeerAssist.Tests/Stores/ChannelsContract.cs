using PeerAssist.Chat;
using PeerAssist.Organisations;

namespace PeerAssist.Tests.Stores;

public abstract class ChannelsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly WorkspaceId Workspace = new("slack:T1");
    private static readonly ChannelId Returns = new(Workspace, "C1");
    private static readonly ChannelId Night = new(Workspace, "C2");
    private static readonly Account AnnThere = new(Workspace, "U1");
    private static readonly Account BoElsewhere = new(new("slack:T2"), "U2");

    [Fact]
    public async Task A_channel_is_kept_as_it_was_told_last()
    {
        var told = new Channel(Returns, "returns", ChannelKind.Team, "desk", Welcomed: true);
        await Write(session => session.Channels.Save(new(Returns, "", ChannelKind.Unknown), None));
        await Write(session => session.Channels.Save(told, None));

        Assert.Equal(told, await Read(session => session.Channels.Find(Returns, None)));
        Assert.Null(await Read(session => session.Channels.Find(Night, None)));
    }

    [Fact]
    public async Task Members_come_and_go_and_are_replaced_as_a_whole()
    {
        await Write(async session =>
        {
            await session.Channels.Join(Returns, AnnThere, None);
            await session.Channels.Join(Returns, AnnThere, None);
            await session.Channels.Join(Returns, BoElsewhere, None);
            await session.Channels.Join(Night, AnnThere, None);
            await session.Channels.Leave(Returns, AnnThere, None);
        });
        Assert.Equal([BoElsewhere], await Read(session => session.Channels.Members(Returns, None)));

        await Write(session => session.Channels.SetMembers(Returns, [AnnThere], None));
        Assert.Equal([AnnThere], await Read(session => session.Channels.Members(Returns, None)));
        Assert.Equal([AnnThere], await Read(session => session.Channels.Members(Night, None)));
    }

    [Fact]
    public async Task The_channels_of_a_member_count_before_they_are_described()
    {
        var described = new Channel(Returns, "returns", ChannelKind.Private);
        await Write(async session =>
        {
            await session.Channels.Save(described, None);
            await session.Channels.Join(Returns, AnnThere, None);
            await session.Channels.Join(Night, AnnThere, None);
        });

        Assert.Equal([described, new Channel(Night, "", ChannelKind.Unknown)], await Read(session => session.Channels.Of(AnnThere, None)));
        Assert.Empty(await Read(session => session.Channels.Of(BoElsewhere, None)));
    }

    [Fact]
    public async Task A_workspaces_channels_are_listed_with_their_members()
    {
        var shop = new WorkspaceId("web:list");
        await Write(async session =>
        {
            await session.Channels.Save(new(new(shop, "c2"), "returns", ChannelKind.Private), None);
            await session.Channels.Save(new(new(shop, "c1"), "general", ChannelKind.Public, "desk", Welcomed: true), None);
            await session.Channels.Save(new(new(shop, "d1"), "", ChannelKind.Direct), None);
            await session.Channels.Save(new(new(new("web:other"), "c1"), "theirs", ChannelKind.Public), None);
            await session.Channels.Join(new(shop, "c2"), new(shop, "ann"), None);
            await session.Channels.Join(new(shop, "c2"), new(shop, "bo"), None);
        });

        Assert.Equal(
            [
                new(new(new(shop, "c1"), "general", ChannelKind.Public, "desk", Welcomed: true), 0),
                new(new(new(shop, "c2"), "returns", ChannelKind.Private), 2),
            ],
            await Read(session => session.Channels.In(shop, 9, None)));
        Assert.Single(await Read(session => session.Channels.In(shop, 1, None)));
    }
}
