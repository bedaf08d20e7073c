using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Api;

public sealed class AskTests(ApiUnderTest api) : IClassFixture<ApiUnderTest>
{
    [Fact]
    public async Task A_question_gets_a_colleagues_words()
    {
        var said = await api.Post("/api/v1/questions", new { channel = "general", contributor = "anna", text = "the parcel arrived damaged" });

        Assert.Equal("answer", (string)said["decision"]!);
        Assert.NotEmpty((string)said["question"]!);
        Assert.NotEmpty((string)said["reason"]!);
        var answer = said["answers"]![0]!;
        Assert.Equal("damage", (string)answer["id"]!);
        Assert.Equal(1, (int)answer["revision"]!);
        Assert.Equal("Send a replacement at once.", (string)answer["text"]!);
        Assert.Equal("Anna Hartwell", (string)answer["author"]!);
        Assert.StartsWith("2026-02-11", (string)answer["created"]!, StringComparison.Ordinal);
        Assert.Equal("Up to 50 EUR.", (string)answer["authority"]!);
        Assert.InRange((double)answer["confidence"]!, 0.0001, 1);
        Assert.Equal(0, (int)answer["votes"]!["helpful"]!);
    }

    [Fact]
    public async Task A_question_that_nobody_answered_is_unknown()
    {
        var said = await api.Post("/api/v1/questions", new { channel = "general", contributor = "anna", text = "zzzz qqqq wwww", lang = "nl" });

        Assert.Equal("unknown", (string)said["decision"]!);
        Assert.Empty(said["answers"]!.AsArray());
    }

    [Fact]
    public async Task A_question_that_continues_an_unknown_one_is_refused()
    {
        var said = await api.Post("/api/v1/questions", new { channel = "general", contributor = "anna", text = "and twice?", followUpOf = "nope" }, 404);

        Assert.Equal("There is no such question here.", (string)said["detail"]!);
    }

    [Fact]
    public async Task A_private_question_gets_what_the_asker_alone_may_read()
    {
        await Save("zebra pager rota", "Lea carries it.");
        object Asked(bool alone) => new { channel = "general", contributor = "lea", text = "zebra pager rota", @private = alone };

        var open = await api.Post("/api/v1/questions", Asked(false));
        Assert.True((string)open["decision"]! == "unknown", open.ToJsonString());
        Assert.Equal("answer", (string)(await api.Post("/api/v1/questions", Asked(true)))["decision"]!);
        Assert.Equal("unknown", (string)(await api.Post("/api/v1/questions", new { channel = "general", contributor = "ben", text = "zebra pager rota", @private = true }))["decision"]!);
    }

    [Fact]
    public async Task Whoever_asks_without_a_name_has_none_in_the_journal()
    {
        var named = await api.Ask("where is the lamp oil", "una");
        var said = await api.Post("/api/v1/questions", new { channel = "general", contributor = "una", text = "where is the lamp oil", nameless = true });

        await using var view = await api.Store.Read(default);
        var entries = await view.Journal.After(ApiUnderTest.Shop, 0, 1000, default);
        Assert.NotEmpty(entries.Single(entry => entry.Subject == named).Actor);
        Assert.Empty(entries.Single(entry => entry.Subject == (string)said["question"]!).Actor);
    }

    [Fact]
    public async Task The_same_key_gets_the_first_answer_and_asks_once()
    {
        var body = new { channel = "general", contributor = "anna", text = "the parcel arrived damaged" };

        var first = await api.Post("/api/v1/questions", body, key: "order-1");
        var second = await api.Post("/api/v1/questions", body, key: "order-1");

        Assert.Equal((string)first["question"]!, (string)second["question"]!);
    }

    [Fact]
    public async Task A_key_is_not_taken_for_another_request()
    {
        await api.Post("/api/v1/questions", new { channel = "general", contributor = "anna", text = "parcel damaged" }, key: "order-2");

        var said = await api.Post("/api/v1/questions", new { channel = "general", contributor = "anna", text = "parcel late" }, 422, "order-2");

        Assert.Equal("This Idempotency-Key was used for another request.", (string)said["detail"]!);
    }

    [Fact]
    public async Task Many_at_once_with_one_key_ask_once()
    {
        var body = new { channel = "general", contributor = "anna", text = "parcel damaged again" };

        var said = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => api.Post("/api/v1/questions", body, key: "order-3")));

        Assert.Single(said.Select(one => (string)one["question"]!).Distinct());
    }

    public static TheoryData<object, string, string> Bad => new()
    {
        { new { channel = "general", contributor = "anna", text = "" }, "400", "There is no text in it." },
        { new { channel = "general", contributor = "anna", text = " \t\n" }, "400", "There is no text in it." },
        { new { channel = "general", contributor = "anna", text = "\u200b\u2060\0" }, "400", "There is no text in it." },
        { new { channel = "general", contributor = "anna", text = "👍👍" }, "400", "There is no text in it." },
        { new { channel = "general", contributor = "anna", text = new string('x', 40_000) }, "400", "\"text\" is longer than 4,000 characters." },
        { new { channel = "general", contributor = "anna" }, "400", "\"text\" is missing." },
        { new { channel = "general", text = "x" }, "400", "\"contributor\" is missing." },
        { new { contributor = "anna", text = "x" }, "400", "\"channel\" is missing." },
        { new { channel = "general", contributor = "an\nna", text = "x" }, "400", "\"contributor\" has a line break or another control character in it." },
        { new { channel = new string('c', 201), contributor = "anna", text = "x" }, "400", "\"channel\" is longer than 200 characters." },
        { new { channel = "general", contributor = "anna", text = 7 }, "400", "The body is not what it should be at \"text\"." },
        { new { channel = "general", contributor = "anna", text = "x", organisation = "nobody" }, "422", "There is no organisation 'nobody'." },
        { new { channel = "general", contributor = "anna", text = "x", workspace = "slack:T9" }, "422", "This workspace is not linked to an organisation yet; an admin can link it." },
        { new { channel = "leads", contributor = "anna", text = "x" }, "403", "The contributor is not a member of the channel 'leads'." },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task What_cannot_be_asked_is_told_in_one_sentence(object body, string status, string sentence)
    {
        var said = await api.Post("/api/v1/questions", body, int.Parse(status, CultureInfo.InvariantCulture));

        Assert.Equal(sentence, (string)said["detail"]!);
        Assert.Equal(status, said["status"]!.ToString());
    }

    [Fact]
    public async Task Right_to_left_words_can_be_asked() => Assert.NotEmpty(await api.Ask("\u202eאיפה ההזמנה שלי"));

    [Fact]
    public async Task A_member_may_ask_in_a_closed_channel() => Assert.NotEmpty(await api.Ask("the parcel arrived damaged", "lea", "leads"));

    [Theory]
    [InlineData("{\"text\":", "The body is not ")]
    [InlineData("[]", "The body is not valid JSON.")]
    [InlineData("null", "The body must be a JSON object.")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", "The body is not what it should be")]
    [InlineData("{\"text\":\"\\ud800\"}", "The body is not what it should be")]
    public async Task A_broken_body_is_told_in_one_sentence(string body, string sentence)
    {
        var (status, said) = await Send(Encoding.UTF8.GetBytes(body), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith(sentence, (string)said["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deep_nest_is_refused()
    {
        var (status, _) = await Send(Encoding.UTF8.GetBytes($"{{\"text\":{new string('[', 50_000)}"), "application/json");

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task A_large_body_is_refused()
    {
        var (status, said) = await Send(new byte[256 * 1024 + 1], "application/json");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Equal("The request is larger than 256 KiB.", (string)said["detail"]!);
    }

    [Fact]
    public async Task A_form_is_refused()
    {
        var (status, said) = await Send("text=x"u8.ToArray(), "application/x-www-form-urlencoded");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, status);
        Assert.Equal("The Content-Type must be application/json.", (string)said["detail"]!);
    }

    private async Task<(HttpStatusCode Status, JsonObject Said)> Send(byte[] body, string type)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new(type);
        using var response = await api.Client.PostAsync("/api/v1/questions", content);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject());
    }

    private async Task Save(string question, string text)
    {
        var id = await api.Ask(question, "lea", "leads");
        await api.Post($"/api/v1/questions/{id}/answers", new { channel = "leads", contributor = "lea", text }, 201);
        await api.Follow();
    }
}
