using System.Text.Json;
using static PeerAssist.Tests.Web.Chatter;

namespace PeerAssist.Tests.Web;

/// <summary>What a team does with the bot in the web chat, over the same requests as the page.</summary>
public sealed class ChatStories : IAsyncLifetime
{
    private ChatServer _server = null!;
    private Chatter _anna = null!;
    private Chatter _bram = null!;
    private Chatter _mei = null!;

    public async Task InitializeAsync()
    {
        _server = await ChatServer.Start();
        (_anna, _bram, _mei) = (_server.As("anna"), _server.As("bram"), _server.As("mei"));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task The_bot_greets_every_channel_once()
    {
        foreach (var channel in (string[])["general", "leads", "direct-anna"])
            await _anna.Hears(message => message.GetProperty("channel").GetString() == channel && IsNote(message, "welcome"));
        Assert.Single(await _anna.Line("general"));
    }

    [Fact]
    public async Task An_unknown_question_is_answered_by_a_colleague_saved_and_found_in_other_words()
    {
        var asked = await Saved("can we engrave a name on a watch?", "Yes, up to twelve letters on the back; it costs 15 EUR.");
        var again = await _anna.Post("general", "@peerassist how much is it to engrave a watch with a name");
        var card = await _anna.HearsCard(again);

        Assert.Equal("Yes, up to twelve letters on the back; it costs 15 EUR.", TextOf(card));
        Assert.Equal("Bram Oosterveen", First(card).GetProperty("author").GetString());
        Assert.NotEqual(IdOf(asked), IdOf(again));
    }

    [Fact]
    public async Task A_vote_is_counted_shown_as_mine_and_taken_back_by_pressing_again()
    {
        var asked = await Saved("can we engrave a name on a watch?", "Yes, up to twelve letters.");
        var card = await _mei.HearsCard(asked, answer => answer.GetProperty("answers").GetArrayLength() == 1);
        var act = new { id = Fresh(), kind = "helpful", answer = First(card).GetProperty("id").GetString() };

        Assert.Equal("done", (await _mei.Act(card, act)).GetProperty("kind").GetString());
        var voted = await _mei.HearsCard(asked, answer => answer.GetProperty("answers")[0].GetProperty("helpful").GetInt32() == 1);
        Assert.Equal("helpful", First(voted).GetProperty("mine").GetString());
        Assert.Equal(JsonValueKind.Null, First(await _anna.HearsCard(asked, answer => answer.GetProperty("answers").GetArrayLength() == 1)).GetProperty("mine").ValueKind);

        Assert.Equal("done", (await _mei.Act(card, act)).GetProperty("kind").GetString());
        Assert.Equal("helpful", First((await _mei.Line("general", IdOf(asked))).Single(message => IdOf(message) == IdOf(card))).GetProperty("mine").GetString());
        await _mei.Act(card, act with { id = Fresh() });
        var from = voted.GetProperty("number").GetInt64();
        await _mei.Follow(from, told => told.Name == "message" && told.Data.GetProperty("answer") is { ValueKind: JsonValueKind.Object } shown
            && shown.GetProperty("answers")[0].GetProperty("helpful").GetInt32() == 0);
    }

    [Fact]
    public async Task A_colleagues_correction_is_drawn_into_the_message_and_a_stale_one_gets_both_texts()
    {
        var asked = await Saved("how long is the return period?", "Fourteen days.");
        var card = await _anna.HearsCard(asked, answer => answer.GetProperty("answers").GetArrayLength() == 1);
        var answer = First(card).GetProperty("id").GetString();
        var form = await _anna.Act(card, new { id = Fresh(), kind = "correct-form", answer });
        var revision = form.GetProperty("revision").GetInt32();

        Assert.Equal("done", (await _anna.Act(card, Correction(answer, revision, "Thirty days."))).GetProperty("kind").GetString());
        var redrawn = await _bram.HearsCard(asked, body => body.GetProperty("answers")[0].GetProperty("revision").GetInt32() > revision);
        Assert.Equal((IdOf(card), "Thirty days."), (IdOf(redrawn), TextOf(redrawn)));

        var stale = await _mei.Act(card, Correction(answer, revision, "Sixty days."));
        Assert.Equal("stale", stale.GetProperty("kind").GetString());
        Assert.Equal("Sixty days.", stale.GetProperty("yours").GetProperty("text").GetString());
        Assert.Equal("Thirty days.", stale.GetProperty("current").GetProperty("parts").GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_vote_for_ones_own_answer_gets_one_sentence_in_ones_language()
    {
        var asked = await Saved("how long is the return period?", "Fourteen days.");
        var card = await _bram.HearsCard(asked, answer => answer.GetProperty("answers").GetArrayLength() == 1);
        var result = await _bram.Act(card, new { id = Fresh(), kind = "helpful", answer = First(card).GetProperty("id").GetString() });

        Assert.Equal("refused", result.GetProperty("kind").GetString());
        Assert.Contains("eigen stem", result.GetProperty("sentence").GetString());
    }

    [Fact]
    public async Task A_deleted_question_takes_the_reply_with_it()
    {
        var asked = await _anna.Post("general", "@peerassist who waters the plants?");
        var card = await _anna.HearsCard(asked);
        await _anna.Send(HttpMethod.Delete, PathOf(asked));
        var gone = await _anna.Hears(message => IdOf(message) == IdOf(card) && message.GetProperty("gone").GetBoolean());

        Assert.Equal(JsonValueKind.Null, gone.GetProperty("answer").ValueKind);
        Assert.Equal("", (await _anna.Line("general")).Single(message => IdOf(message) == IdOf(asked)).GetProperty("text").GetString());
    }

    [Fact]
    public async Task An_emoji_that_is_a_vote_counts_as_one()
    {
        var asked = await Saved("how long is the return period?", "Fourteen days.");
        var card = await _mei.HearsCard(asked, answer => answer.GetProperty("answers").GetArrayLength() == 1);
        await _mei.Send(HttpMethod.Post, $"{PathOf(card)}/reactions", new { id = Fresh(), emoji = "👍", added = true });

        var voted = await _bram.HearsCard(asked, answer => answer.GetProperty("answers")[0].GetProperty("helpful").GetInt32() == 1);
        Assert.Equal("👍", voted.GetProperty("reactions")[0].GetProperty("emoji").GetString());
    }

    /// <summary>Anna asks, Bram answers in the thread, Anna saves what Bram wrote.</summary>
    private async Task<JsonElement> Saved(string question, string answer)
    {
        var asked = await _anna.Post("general", $"@peerassist {question}");
        var unknown = await _anna.HearsCard(asked);
        Assert.Empty(unknown.GetProperty("answer").GetProperty("answers").EnumerateArray());
        await _bram.Post("general", answer, IdOf(asked));
        var offer = await _anna.Hears(message => message.GetProperty("thread").GetString() == IdOf(asked) && IsNote(message, "captureOffer"));
        var form = await _anna.Act(offer, new { id = Fresh(), kind = "capture-form" });
        Assert.Equal((question, answer, "Bram Oosterveen"),
            (form.GetProperty("question").GetString(), form.GetProperty("text").GetString(), form.GetProperty("author").GetString()));
        var saved = await _anna.Act(offer, new
        {
            id = Fresh(),
            kind = "capture",
            question,
            parts = new { text = answer },
            answers = form.GetProperty("answers").GetString(),
        });
        Assert.Equal("done", saved.GetProperty("kind").GetString());
        return asked;
    }

    private static object Correction(string? answer, int revision, string text) =>
        new { id = Fresh(), kind = "correct", answer, revision, parts = new { text } };

    private static string? TextOf(JsonElement card) => First(card).GetProperty("parts").GetProperty("text").GetString();

    private static bool IsNote(JsonElement message, string kind) =>
        message.GetProperty("note") is { ValueKind: JsonValueKind.Object } note && note.GetProperty("kind").GetString() == kind;
}
