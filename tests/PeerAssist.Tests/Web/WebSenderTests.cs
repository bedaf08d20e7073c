using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Tests.Web;

public sealed class WebSenderTests : IAsyncLifetime
{
    private static readonly Place Leads = new(new(ChatServer.Workspace.Workspace, "leads"), ChannelKind.Private);

    private ChatServer _server = null!;
    private IChatSender _sender = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.Start();
        _sender = _server.Get<IChatSender>();
        await _server.As("anna").Hears(message => message.GetProperty("channel").GetString() == "leads");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Sending_twice_shows_one_message()
    {
        var reply = Note("out-1", "Hello");
        Assert.IsType<Lookup.Missing>(await _sender.Find(reply, default));
        var first = Assert.IsType<Sending.Sent>(await _sender.Send(reply, default));
        var second = Assert.IsType<Sending.Sent>(await _sender.Send(reply, default));

        Assert.Equal(first.Message, second.Message);
        Assert.Equal(first.Message, Assert.IsType<Lookup.Found>(await _sender.Find(reply, default)).Message);
        Assert.Equal(2, (await _server.As("anna").Line("leads")).Count);
    }

    [Fact]
    public async Task A_reply_that_replaces_another_stands_in_its_place()
    {
        var sent = Assert.IsType<Sending.Sent>(await _sender.Send(Note("out-1", "Hello"), default));
        var redrawn = new Reply("out-2", Leads, sent.Message, null, "en", new AnswerBody(new("q"), "what?", Decision.Unknown, [], TeamAsked: true));

        Assert.IsType<Lookup.Missing>(await _sender.Find(redrawn, default));
        Assert.Equal(sent.Message, Assert.IsType<Sending.Sent>(await _sender.Send(redrawn, default)).Message);
        Assert.IsType<Lookup.Found>(await _sender.Find(redrawn, default));
        var shown = (await _server.As("anna").Line("leads"))[^1];
        Assert.True(shown.GetProperty("answer").GetProperty("teamAsked").GetBoolean());
    }

    [Fact]
    public async Task Replacing_a_message_that_is_not_there_is_refused_for_good() =>
        Assert.IsType<Sending.Refused>(await _sender.Send(Note("out-1", "Hello") with { Replaces = new("nothing") }, default));

    [Fact]
    public async Task What_is_for_one_person_is_shown_to_that_person_only()
    {
        await _sender.Send(Note("out-1", "Psst") with { OnlyFor = new Account(ChatServer.Workspace.Workspace, "mei") }, default);
        Assert.Contains(await _server.As("mei").Line("leads"), IsPsst);
        Assert.DoesNotContain(await _server.As("anna").Line("leads"), IsPsst);

        static bool IsPsst(System.Text.Json.JsonElement message) => Chatter.IdOf(message) == "out-1";
    }

    private static Reply Note(string id, string text) =>
        new(id, Leads, null, null, "en", new NoteBody(NoteKind.Help, text, (QuestionId?)null, null, null));
}
