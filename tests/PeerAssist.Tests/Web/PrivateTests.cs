using System.Text.Json;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Web;

/// <summary>Anna asks where nobody else sees it.</summary>
public sealed class PrivateTests : IAsyncLifetime
{
    private ChatServer _server = null!;
    private Chatter _anna = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.Start();
        _anna = _server.As("anna");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_asked_privately_in_a_channel_is_seen_by_the_asker_alone_with_all_that_follows(bool nameless)
    {
        var asked = await _anna.Ask("general", "may I revive an expired voucher?", nameless);
        var card = await _anna.HearsCard(asked);
        var more = await _anna.Post("general", "@peerassist and twice?", IdOf(asked));
        await _anna.Hears(message => message.GetProperty("thread").GetString() == IdOf(asked) && message.GetProperty("number").GetInt64() > Number(more)
            && message.GetProperty("answer").ValueKind == JsonValueKind.Object);

        Assert.True(card.GetProperty("onlyMe").GetBoolean());
        Assert.Equal(nameless ? "" : "may I revive an expired voucher?", card.GetProperty("answer").GetProperty("asked").GetString());
        var open = await _anna.Post("general", "for all");
        var bram = await _server.As("bram").Follow(0, told => told.Name == "message" && IdOf(told.Data) == IdOf(open));
        Assert.DoesNotContain(bram, told => told.Data.GetRawText().Contains("voucher", StringComparison.Ordinal));
        Assert.DoesNotContain(bram, told => told.Name == "message" && told.Data.GetProperty("onlyMe").GetBoolean());
        Assert.DoesNotContain(await _server.As("bram").Line("general"), message => IdOf(message) == IdOf(asked));
    }

    [Fact]
    public async Task Nobody_else_can_act_on_a_private_question_whose_id_is_known()
    {
        var card = await _anna.HearsCard(await _anna.Ask("general", "may I revive an expired voucher?", nameless: false));
        var question = card.GetProperty("answer").GetProperty("question").GetString()!;
        var said = await _server.As("mei").Post("general", "Yes, once.");

        var result = await _server.As("mei").Act(said, new
        {
            id = Fresh(),
            kind = "capture",
            question = "vouchers?",
            answers = question,
            parts = new { text = "Yes, once." },
        });

        Assert.Equal("done", result.GetProperty("kind").GetString());
        var kept = (await _anna.Line("general", card.GetProperty("thread").GetString())).Single(message => IdOf(message) == IdOf(card));
        Assert.Equal(0, kept.GetProperty("answer").GetProperty("answers").GetArrayLength());
    }

    private static long Number(JsonElement message) => message.GetProperty("number").GetInt64();
}
