using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Api;

public sealed class KnowledgeTests : IAsyncLifetime
{
    private static readonly string[] Freight = ["Call freight."];

    private readonly ApiUnderTest _api = new();

    public Task InitializeAsync() => _api.InitializeAsync();

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_correction_is_what_the_next_asker_gets()
    {
        var said = await Correct(1, "Send a replacement and a voucher.");
        await _api.Follow();
        var next = await _api.Post("/api/v1/questions", new { channel = "general", contributor = "eva", text = "the parcel arrived damaged" });

        Assert.Equal(2, (int)said["revision"]!);
        Assert.False((bool)said["waits"]!);
        Assert.Equal("Send a replacement and a voucher.", (string)next["answers"]![0]!["text"]!);
        Assert.Equal("ben", (string)next["answers"]![0]!["correctedBy"]!);
    }

    [Fact]
    public async Task Parts_that_a_correction_does_not_tell_stay()
    {
        await Correct(1, "Send a replacement and a voucher.");

        var answer = await _api.Get("/api/v1/answers/damage");

        Assert.Equal("Up to 50 EUR.", (string)answer["authority"]!);
        Assert.Equal(2, answer["steps"]!.AsArray().Count);
        Assert.Equal([2, 1], answer["revisions"]!.AsArray().Select(revision => (int)revision!["revision"]!));
        Assert.Equal(["ben", "Anna Hartwell"], answer["revisions"]!.AsArray().Select(revision => (string)revision!["by"]!));
    }

    [Fact]
    public async Task A_stale_base_is_refused_with_both_texts_and_nothing_is_lost()
    {
        await Correct(1, "Send a replacement and a voucher.");

        var said = await Correct(1, "Refund it.", 409);
        var answer = await _api.Get("/api/v1/answers/damage");

        Assert.Equal("The answer was changed meanwhile and stands at revision 2; nothing was saved.", (string)said["detail"]!);
        Assert.Equal("Refund it.", (string)said["yours"]!["text"]!);
        Assert.Equal("Send a replacement and a voucher.", (string)said["current"]!["text"]!);
        Assert.Equal(2, (int)said["current"]!["revision"]!);
        Assert.Equal(2, (int)answer["revision"]!);
    }

    [Fact]
    public async Task A_colleagues_answer_is_saved_and_found()
    {
        var question = await _api.Ask("do we ship pianos to Iceland");

        var saved = await _api.Post(
            $"/api/v1/questions/{question}/answers", new { contributor = "ben", name = "Ben", text = "Yes, by freight.", steps = Freight }, 201);
        await _api.Follow();
        var next = await _api.Post("/api/v1/questions", new { channel = "general", contributor = "eva", text = "do we ship pianos to Iceland" });

        Assert.Equal((string)saved["answer"]!, (string)next["answers"]![0]!["id"]!);
        Assert.Equal("Ben", (string)next["answers"]![0]!["author"]!);
        Assert.Equal("Call freight.", (string)next["answers"]![0]!["steps"]![0]!);
    }

    [Fact]
    public async Task A_second_vote_replaces_the_first_and_none_takes_it_back()
    {
        await Vote("ben", "helpful");
        Assert.Equal((1, 0), await Votes());
        await Vote("ben", "not_right");
        Assert.Equal((0, 1), await Votes());
        await Vote("ben", "none");
        Assert.Equal((0, 0), await Votes());
    }

    [Fact]
    public async Task Nobody_votes_for_an_answer_of_their_own()
    {
        var question = await _api.Ask("do we ship pianos to Iceland");
        var saved = await _api.Post($"/api/v1/questions/{question}/answers", new { contributor = "ben", text = "Yes, by freight." }, 201);

        var said = await _api.Post($"/api/v1/answers/{saved["answer"]}/votes", new { contributor = "ben", value = "helpful" }, 422);

        Assert.Equal("You wrote, corrected or saved this answer, so your own vote does not count.", (string)said["detail"]!);
    }

    [Fact]
    public async Task An_outcome_is_kept()
    {
        var question = await _api.Ask("the parcel arrived damaged");

        await _api.Post($"/api/v1/questions/{question}/outcome", new { contributor = "anna", value = "worked" });
        await using var session = await _api.Store.Read(default);

        Assert.True(Assert.Single(await session.Outcomes.Of(ApiUnderTest.Shop, new(question), default)).Worked);
    }

    [Theory]
    [InlineData("answers/none/votes", "There is no such answer here.")]
    [InlineData("answers/none/corrections", "There is no such answer here.")]
    [InlineData("questions/none/answers", "There is no such question here.")]
    [InlineData("questions/none/outcome", "There is no such question here.")]
    [InlineData("elsewhere", "There is no such address in the API; /openapi/v1.json lists them.")]
    public async Task An_unknown_id_is_told_in_one_sentence(string path, string sentence)
    {
        var value = path.EndsWith("outcome", StringComparison.Ordinal) ? "worked" : "helpful";

        var said = await _api.Post($"/api/v1/{path}", new { contributor = "ben", text = "x", baseRevision = 1, value }, 404);

        Assert.Equal(sentence, (string)said["detail"]!);
    }

    [Fact]
    public async Task An_answer_of_a_closed_channel_is_not_there_for_others()
    {
        var question = await _api.Ask("who may waive the fee", "lea", "leads");
        var saved = await _api.Post($"/api/v1/questions/{question}/answers", new { contributor = "lea", text = "Only Lea." }, 201);
        await _api.Follow();

        var asked = await _api.Post("/api/v1/questions", new { channel = "general", contributor = "lea", text = "who may waive the fee" });

        Assert.DoesNotContain(asked["answers"]!.AsArray(), answer => (string)answer!["text"]! == "Only Lea.");
        await _api.Get($"/api/v1/answers/{saved["answer"]}", 404);
        await _api.Get($"/api/v1/answers/{saved["answer"]}?contributor=ben", 404);
        Assert.Equal("Only Lea.", (string)(await _api.Get($"/api/v1/answers/{saved["answer"]}?contributor=lea"))["text"]!);
        await _api.Post($"/api/v1/questions/{question}/answers", new { contributor = "ben", text = "x" }, 403);
    }

    [Theory]
    [InlineData("perfect")]
    [InlineData(null)]
    public async Task A_vote_is_one_of_three_words(string? value)
    {
        var said = await _api.Post("/api/v1/answers/damage/votes", new { contributor = "ben", value }, 400);

        Assert.Equal("\"value\" must be one of: helpful, not_right, none.", (string)said["errors"]!["value"]![0]!);
    }

    private Task<JsonObject> Correct(int baseRevision, string text, int status = 200) =>
        _api.Post("/api/v1/answers/damage/corrections", new { contributor = "ben", text, baseRevision, reason = "experience" }, status);

    private Task<JsonObject> Vote(string contributor, string value) =>
        _api.Post("/api/v1/answers/damage/votes", new { contributor, value });

    private async Task<(int Helpful, int NotRight)> Votes()
    {
        var votes = (await _api.Get("/api/v1/answers/damage"))["votes"]!;
        return ((int)votes["helpful"]!, (int)votes["notRight"]!);
    }
}
