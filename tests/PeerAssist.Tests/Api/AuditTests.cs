using System.Text.Json.Nodes;
using PeerAssist.Organisations;

namespace PeerAssist.Tests.Api;

public sealed class AuditTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public async Task InitializeAsync()
    {
        await _api.InitializeAsync();
        await using var session = await _api.Store.Write(default);
        foreach (var (name, role) in new[] { ("lea", Role.Lead), ("ada", Role.Admin), ("ben", Role.Agent) })
        {
            await session.Contributors.Save(new(new(name), ApiUnderTest.Shop, name, "en", Standing.Member, role), default);
            await session.Contributors.Link(new(ApiUnderTest.Web, name), new(name), default);
        }

        await session.Commit(default);
    }

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_lead_looks_marks_and_takes_back()
    {
        await Correct("Send a replacement and a credit of 300 euro.");
        var week = PeerAssist.Audits.Week.Of(TimeProvider.System.GetUtcNow()).ToString();
        var list = await _api.Get($"/api/v1/audit?contributor=lea&week={week}&seed=7");
        var change = list["changes"]![0]!;

        Assert.Equal((7, 1, "amount", "ben", "web:shop/general"), (
            (int)list["seed"]!, (int)list["all"]!, (string)change["why"]!, (string)change["by"]!, (string)change["from"]!));
        await _api.Post($"/api/v1/audit/{(long)change["entry"]!}", new { contributor = "lea", value = "wrong", note = "too much" });
        var marked = await _api.Get($"/api/v1/audit?contributor=lea&week={week}&seed=7");
        Assert.Equal(("wrong", "too much"), ((string)marked["changes"]![0]!["mark"]!, (string)marked["changes"]![0]!["note"]!));
        Assert.Equal((1, 1), ((int)marked["errorRate"]!["audited"]!, (int)marked["errorRate"]!["wrong"]!));

        var back = await _api.Post("/api/v1/contributors/ben/undo", new { contributor = "lea", since = "2026-01-01T00:00:00Z" });

        Assert.Equal("damage", (string)back["restored"]![0]!);
        Assert.Equal("Send a replacement at once.", (string)(await _api.Get("/api/v1/answers/damage"))["text"]!);
        Assert.True((bool)(await _api.Get("/api/v1/audit/verify?contributor=lea"))["whole"]!);
    }

    [Theory]
    [InlineData("ben", 403)]
    [InlineData("nobody", 403)]
    [InlineData("lea", 200)]
    [InlineData("ada", 200)]
    public async Task Whoever_is_no_lead_sees_no_audit(string contributor, int status)
    {
        await _api.Get($"/api/v1/audit?contributor={contributor}", status);
        await _api.Get($"/api/v1/audit/verify?contributor={contributor}", status);
    }

    [Fact]
    public async Task Whoever_is_no_lead_marks_nothing_and_takes_nothing_back()
    {
        await Correct("Refund it.");

        await _api.Post("/api/v1/audit/1", new { contributor = "ben", value = "right" }, 403);
        await _api.Post("/api/v1/contributors/ben/undo", new { contributor = "ben", since = "2026-01-01T00:00:00Z" }, 403);
        Assert.Equal("Refund it.", (string)(await _api.Get("/api/v1/answers/damage"))["text"]!);
    }

    [Fact]
    public async Task An_admin_makes_a_lead_and_a_lead_does_not()
    {
        await _api.Post("/api/v1/contributors/ben/role", new { contributor = "lea", value = "lead" }, 403);
        await _api.Get("/api/v1/audit?contributor=ben", 403);

        await _api.Post("/api/v1/contributors/ben/role", new { contributor = "ada", value = "lead" });

        await _api.Get("/api/v1/audit?contributor=ben");
    }

    [Fact]
    public async Task An_export_is_for_the_person_and_for_admins_and_forgetting_for_admins()
    {
        await Correct("Refund it.");

        await _api.Get("/api/v1/contributors/ben/export?contributor=lea", 403);
        await _api.Post("/api/v1/contributors/ben/forget", new { contributor = "ben" }, 403);
        await _api.Post("/api/v1/contributors/nobody/forget", new { contributor = "ada" }, 404);
        var own = await _api.Get("/api/v1/contributors/ben/export?contributor=ben");
        Assert.Equal("Refund it.", ((string)own["wordings"]![0]!["text"]!)[..10]);
        Assert.DoesNotContain("Anna", own.ToJsonString(), StringComparison.Ordinal);

        await _api.Post("/api/v1/contributors/ben/forget", new { contributor = "ada" });

        Assert.Null((string?)(await _api.Get("/api/v1/answers/damage"))["correctedBy"]);
        await _api.Get("/api/v1/contributors/ben/export?contributor=ada", 404);
    }

    [Theory]
    [InlineData("/api/v1/audit/1", """{"contributor":"lea","value":"fine"}""", 400)]
    [InlineData("/api/v1/audit/999", """{"contributor":"lea","value":"right"}""", 404)]
    [InlineData("/api/v1/contributors/ben/undo", """{"contributor":"lea"}""", 400)]
    [InlineData("/api/v1/contributors/none/undo", """{"contributor":"lea","since":"2026-01-01T00:00:00Z"}""", 404)]
    public async Task What_cannot_be_done_is_told(string path, string body, int status) => await _api.Post(path, JsonNode.Parse(body)!, status);

    [Fact]
    public async Task A_week_that_is_none_is_told() => await _api.Get("/api/v1/audit?contributor=lea&week=soon", 400);

    private Task Correct(string text) => _api.Post(
        "/api/v1/answers/damage/corrections", new { channel = "general", contributor = "ben", text, baseRevision = 1 });
}
