using System.Net;
using System.Text.Json;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Web;

public sealed class MessageTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private Chatter _anna = null!;
    private Chatter _bram = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.Start();
        (_anna, _bram) = (_server.As("anna"), _server.As("bram"));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Posting_again_with_the_same_id_changes_nothing()
    {
        var id = Fresh();
        var first = await _anna.Post("general", "@peerassist who waters the plants?", id: id);
        var second = await _anna.Post("general", "@peerassist who waters the plants?", id: id);
        await _anna.HearsCard(first);

        Assert.Equal(first.GetProperty("number").GetInt64(), second.GetProperty("number").GetInt64());
        Assert.Single(await _anna.Line("general"), message => IdOf(message) == id);
        Assert.Single(await _anna.Line("general", id));
    }

    [Fact]
    public async Task A_message_tells_which_of_two_states_of_it_is_the_later()
    {
        var posted = await _anna.Post("general", "@peerassist who waters the plants?");
        await _anna.HearsCard(posted);

        var answered = (await _anna.Line("general")).Single(message => IdOf(message) == IdOf(posted));
        Assert.Equal(1, answered.GetProperty("replies").GetProperty("count").GetInt32());
        Assert.True(answered.GetProperty("version").GetInt64() > posted.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task The_id_of_somebody_elses_message_cannot_be_taken()
    {
        var id = Fresh();
        await _anna.Post("general", "mine", id: id);
        Assert.Equal(HttpStatusCode.Conflict, (await _bram.TryPost("general", "no, mine", id: id)).StatusCode);
        Assert.Equal("mine", (await _bram.Line("general")).Single(message => IdOf(message) == id).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("\u200b\u200b\ufeff")]
    [InlineData("\0\0")]
    public async Task Text_that_nobody_can_read_is_refused_in_one_sentence(string text)
    {
        var refused = await _anna.TryPost("general", text);
        Assert.Equal((HttpStatusCode.BadRequest, "There is nothing to read in this message."), (refused.StatusCode, await Sentence(refused)));
    }

    [Fact]
    public async Task Forty_thousand_characters_are_refused_in_one_sentence_of_the_persons_language()
    {
        var refused = await _bram.TryPost("general", new string('x', 40_000));
        Assert.Equal("Het bericht is te lang: er passen hooguit 8.000 tekens in.", await Sentence(refused));
        Assert.Equal(HttpStatusCode.OK, (await _bram.TryPost("general", new string('x', 8_000))).StatusCode);
    }

    [Fact]
    public async Task A_body_beyond_all_measure_is_refused_before_it_is_read_to_its_end()
    {
        var refused = await _anna.TryPost("general", new string('x', 600_000));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Theory]
    [InlineData("שלום @peerassist איפה ההזמנה?")]
    [InlineData("🎉🎉🎉")]
    [InlineData("<img src=x onerror=alert(1)> & \"quotes\"")]
    [InlineData("👩‍👩‍👧‍👦 family")]
    public async Task Odd_but_readable_text_is_kept_as_it_is(string text) =>
        Assert.Equal(text, (await _anna.Post("general", text)).GetProperty("text").GetString());

    [Fact]
    public async Task Invisible_signs_and_nul_are_taken_out_of_a_readable_text() =>
        Assert.Equal("refund", (await _anna.Post("general", "re\u200bfu\0nd")).GetProperty("text").GetString());

    [Fact]
    public async Task Only_whoever_wrote_a_message_can_change_or_delete_it()
    {
        var posted = await _anna.Post("general", "first words");
        Assert.Equal(HttpStatusCode.Forbidden, (await _bram.Send(HttpMethod.Put, PathOf(posted), new { id = Fresh(), text = "mine" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _bram.Send(HttpMethod.Delete, PathOf(posted))).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await _anna.Send(HttpMethod.Put, PathOf(posted), new { id = Fresh(), text = "better words" })).StatusCode);
        var edited = (await _bram.Line("general")).Single(message => IdOf(message) == IdOf(posted));
        Assert.Equal("better words", edited.GetProperty("text").GetString());
        Assert.NotEqual(JsonValueKind.Null, edited.GetProperty("edited").ValueKind);
    }

    [Fact]
    public async Task A_thread_keeps_its_replies_and_tells_of_them_outside()
    {
        var first = await _anna.Post("general", "a thought");
        await _bram.Post("general", "another", IdOf(first));
        await _anna.Post("general", "a third", IdOf(first));

        Assert.Equal(["another", "a third"], (await _anna.Line("general", IdOf(first))).Select(message => message.GetProperty("text").GetString()));
        var outside = (await _anna.Line("general")).Single(message => IdOf(message) == IdOf(first)).GetProperty("replies");
        Assert.Equal(2, outside.GetProperty("count").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await _anna.TryPost("general", "lost", "nosuchthread")).StatusCode);
    }

    [Fact]
    public async Task Older_messages_come_page_by_page()
    {
        for (var number = 1; number <= 60; number++)
            await _anna.Post("leads", $"message {number}");
        var last = await _anna.Get("/chat/channels/leads/messages");
        var earlier = await _anna.Get($"/chat/channels/leads/messages?before={last.GetProperty("before").GetInt64()}");
        var texts = earlier.GetProperty("messages").EnumerateArray().Concat(last.GetProperty("messages").EnumerateArray())
            .Select(message => message.GetProperty("text").GetString()).Where(text => text!.Length > 0);

        Assert.Equal(Enumerable.Range(1, 60).Select(number => $"message {number}"), texts);
        Assert.Equal(JsonValueKind.Null, earlier.GetProperty("before").ValueKind);
    }

    [Fact]
    public async Task What_was_not_read_is_counted_until_it_is_read()
    {
        var posted = await _anna.Post("leads", "for mei");
        var mei = _server.As("mei");
        Assert.NotEqual(0, await Unread(mei));
        var upTo = posted.GetProperty("number").GetInt64() + 100;
        await mei.Send(HttpMethod.Post, "/chat/channels/leads/read", new { thread = (string?)null, upTo });
        Assert.Equal(0, await Unread(mei));

        static async Task<int> Unread(Chatter who) => (await who.Get("/chat/state")).GetProperty("channels").EnumerateArray()
            .Single(channel => channel.GetProperty("id").GetString() == "leads").GetProperty("unread").GetInt32();
    }
}
