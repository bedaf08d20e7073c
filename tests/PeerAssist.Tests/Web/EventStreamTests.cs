using PeerAssist.Web.Messages;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Web;

public sealed class EventStreamTests : IAsyncLifetime
{
    private ChatServer _server = null!;

    public async Task InitializeAsync() => _server = await ChatServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_page_that_comes_back_is_told_what_it_missed_and_nothing_twice()
    {
        var anna = _server.As("anna");
        var seen = await anna.Post("leads", "seen");
        var missed = await anna.Post("leads", "missed");
        var number = seen.GetProperty("number").GetInt64();
        var told = await _server.As("mei").Follow(number, one => one.Name == "message" && IdOf(one.Data) == IdOf(missed));

        Assert.DoesNotContain(told, one => one.Name == "message" && IdOf(one.Data) == IdOf(seen));
        Assert.Equal(told.Select(one => one.Id).Order().Distinct(), told.Select(one => one.Id));
    }

    [Fact]
    public async Task An_open_page_hears_of_a_message_while_it_waits()
    {
        var head = (await _server.As("mei").Get("/chat/state")).GetProperty("number").GetInt64();
        var hears = _server.As("mei").Hears(message => message.GetProperty("text").GetString() == "just now", head);
        await _server.As("anna").Post("leads", "just now");
        Assert.Equal("anna", (await hears).GetProperty("by").GetString());
    }

    [Fact]
    public async Task A_page_that_missed_too_much_is_told_to_load_everything()
    {
        var anna = _server.As("anna");
        await anna.Post("leads", "one");
        await using (var session = await _server.Store.Write(default))
        {
            var shelf = new Shelf(session);
            var message = await Any(shelf);
            for (var times = 0; times <= Shelf.LogLength; times++)
                await shelf.Save(message, default);
            await session.Commit(default);
        }

        Assert.Equal("reload", (await anna.Follow(1, _ => true))[0].Name);
        Assert.Equal("reload", (await anna.Follow(long.MaxValue - 1, _ => true))[0].Name);

        static async Task<WebMessage> Any(Shelf shelf) => (await shelf.Line("leads", null, null, 10, default))[^1];
    }

    [Fact]
    public async Task Reading_in_one_window_clears_the_mark_in_the_others_of_the_same_person()
    {
        var posted = await _server.As("anna").Post("leads", "for mei");
        var upTo = posted.GetProperty("number").GetInt64();
        await _server.As("mei").Send(HttpMethod.Post, "/chat/channels/leads/read", new { upTo });

        var told = await _server.As("mei").Follow(upTo, one => one.Name == "read");
        Assert.Equal(upTo, told[^1].Data.GetProperty("upTo").GetInt64());
        await using var session = await _server.Store.Read(default);
        Assert.Equal(0, await new Shelf(session).ReadUpTo("anna", "leads", null, default));
    }
}
