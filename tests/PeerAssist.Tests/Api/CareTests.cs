using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Merges;

namespace PeerAssist.Tests.Api;

public sealed class CareTests : IAsyncLifetime
{
    private const string Asked = "how long does a voucher refund take";

    private readonly ApiUnderTest _api = new();

    public Task InitializeAsync() => _api.InitializeAsync();

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task A_disagreement_is_told_with_both_and_settled()
    {
        var five = await Save("ben", "It takes 5 days.");
        var ten = await Save("eva", "It takes 10 days.");
        Assert.Equal("disagreement", (string)(await Ask())["decision"]!);
        Assert.Equal("contrary", (string)Assert.Single(await Pairs("anna"))!["kind"]!);

        await _api.Post($"/api/v1/answers/{ten}/merge", new { contributor = "deniz", into = five, same = false });
        await _api.Follow();

        Assert.Equal((five, "It takes 5 days."), await First());
        Assert.Empty(await Pairs("anna"));
        await _api.Post($"/api/v1/answers/{ten}/unmerge", new { contributor = "deniz" });
        await _api.Follow();
        Assert.Equal("disagreement", (string)(await Ask())["decision"]!);
    }

    [Fact]
    public async Task Both_may_be_right()
    {
        var five = await Save("ben", "It takes 5 days.");
        var ten = await Save("eva", "It takes 10 days.");

        await _api.Post($"/api/v1/answers/{five}/apart", new { contributor = "deniz", other = ten });

        Assert.NotEqual("disagreement", (string)(await Ask())["decision"]!);
        Assert.Empty(await Pairs("anna"));
    }

    [Fact]
    public async Task What_is_saved_twice_names_the_one_that_was_there()
    {
        var first = await Save("ben", "A refund of a voucher takes 5 days.");

        var question = await _api.Ask(Asked);
        var again = await _api.Post($"/api/v1/questions/{question}/answers", new { contributor = "eva", text = "The refund of a voucher takes 5 days." }, 201);

        Assert.Equal((first, "alike"), ((string)again["near"]!, (string)again["nearKind"]!));
    }

    [Fact]
    public async Task An_answer_is_taken_out_of_use_and_back()
    {
        var id = await Save("ben", "It takes 5 days.");

        await _api.Post($"/api/v1/answers/{id}/retire", new { contributor = "eva" });
        await _api.Follow();
        Assert.DoesNotContain((await Ask())["answers"]!.AsArray(), answer => (string)answer!["id"]! == id);
        await _api.Post($"/api/v1/answers/{id}/corrections", new { contributor = "eva", text = "It takes 6 days.", baseRevision = 1 }, 409);
        await _api.Post($"/api/v1/answers/{id}/restore", new { contributor = "eva" });
        await _api.Follow();
        Assert.Equal(id, (await First()).Id);
    }

    [Fact]
    public async Task A_wording_is_looked_at_and_nothing_is_saved()
    {
        var said = await _api.Post("/api/v1/wording", new { contributor = "eva", lang = "it", text = "Unfortunately the system won't let me do that." });

        Assert.Equal("powerless", (string)said["tone"]!);
        Assert.Contains("rammarico", string.Join(' ', said["advice"]!.AsArray().Select(advice => (string)advice!["why"]!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_goes_into_one_that_is_named() =>
        Assert.Equal(
            "\"into\" is missing.",
            (string)(await _api.Post("/api/v1/answers/damage/merge", new { contributor = "eva" }, 400))["errors"]!["into"]![0]!);

    private async Task<string> Save(string contributor, string text)
    {
        var question = await _api.Ask(Asked);
        var saved = await _api.Post($"/api/v1/questions/{question}/answers", new { contributor, text }, 201);
        await _api.Follow();
        await ActivatorUtilities.CreateInstance<PairSweep>(_api.Services).Work(default);
        return (string)saved["answer"]!;
    }

    private Task<JsonObject> Ask() => _api.Post("/api/v1/questions", new { channel = "general", contributor = "finn", text = Asked });

    private async Task<(string Id, string Text)> First()
    {
        var answer = (await Ask())["answers"]![0]!;
        return ((string)answer["id"]!, (string)answer["text"]!);
    }

    private async Task<JsonArray> Pairs(string contributor) =>
        JsonNode.Parse(await _api.Client.GetStringAsync(new Uri($"/api/v1/pairs?contributor={contributor}", UriKind.Relative)))!.AsArray();
}
