using System.Net;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Web;

/// <summary>Bram is not in the channel of the leads, and nobody is in somebody else's direct chat.</summary>
public sealed class MembershipTests : IAsyncLifetime
{
    private ChatServer _server = null!;

    public async Task InitializeAsync() => _server = await ChatServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_private_channel_is_not_listed_to_others()
    {
        var channels = (await _server.As("bram").Get("/chat/state")).GetProperty("channels").EnumerateArray().Select(one => one.GetProperty("id").GetString());
        Assert.Equal(["general", "direct-bram"], channels);
    }

    [Theory]
    [InlineData("leads")]
    [InlineData("direct-anna")]
    public async Task Nothing_can_be_done_in_a_channel_one_is_not_in(string channel)
    {
        var posted = await _server.As("anna").Post(channel, "between us");
        var bram = _server.As("bram");
        var path = PathOf(posted);
        HttpResponseMessage[] tried =
        [
            await bram.Send(HttpMethod.Get, $"/chat/channels/{channel}/messages"),
            await bram.Send(HttpMethod.Get, $"/chat/channels/{channel}/messages?thread={IdOf(posted)}"),
            await bram.TryPost(channel, "hello"),
            await bram.TryPost(channel, "hello", IdOf(posted)),
            await bram.Send(HttpMethod.Put, path, new { id = Fresh(), text = "changed" }),
            await bram.Send(HttpMethod.Delete, path),
            await bram.Send(HttpMethod.Post, $"{path}/reactions", new { id = Fresh(), emoji = "👍", added = true }),
            await bram.Send(HttpMethod.Post, $"{path}/acts", new { id = Fresh(), kind = "capture-form" }),
            await bram.Send(HttpMethod.Post, $"/chat/channels/{channel}/read", new { upTo = 1 }),
        ];

        Assert.All(tried, response => Assert.Equal(HttpStatusCode.NotFound, response.StatusCode));
        var kept = (await _server.As("anna").Line(channel)).Single(message => IdOf(message) == IdOf(posted));
        Assert.Equal(("between us", 0), (kept.GetProperty("text").GetString(), kept.GetProperty("reactions").GetArrayLength()));
    }

    [Fact]
    public async Task The_events_of_a_private_channel_reach_its_members_only()
    {
        var secret = await _server.As("anna").Post("leads", "between us");
        var open = await _server.As("anna").Post("general", "for all");

        var mei = await _server.As("mei").Follow(0, told => told.Name == "message" && IdOf(told.Data) == IdOf(open));
        var bram = await _server.As("bram").Follow(0, told => told.Name == "message" && IdOf(told.Data) == IdOf(open));
        Assert.Contains(mei, told => told.Data.TryGetProperty("id", out var id) && id.GetString() == IdOf(secret));
        Assert.All(bram, told => Assert.Contains(told.Data.GetProperty("channel").GetString(), (string[])["general", "direct-bram"]));
    }
}
