using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Notices;

namespace PeerAssist.Tests.Api;

public sealed class NoticeTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public Task InitializeAsync() => _api.InitializeAsync();

    public Task DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Who_was_given_the_older_words_fetches_one_notice_with_the_difference()
    {
        var question = await _api.Ask("the parcel arrived damaged", "eva");
        await _api.Post("/api/v1/answers/damage/corrections", new { contributor = "ben", text = "Send a refund at once.", baseRevision = 1 });
        await _api.Services.GetRequiredService<Recall>().Work(default);
        await _api.Services.GetRequiredService<Recall>().Work(default);

        var notice = Assert.Single(await Notices("eva"))!;

        Assert.Equal("corrected", (string)notice["kind"]!);
        Assert.Equal(question, (string)notice["question"]!);
        Assert.Equal((1, 2), ((int)notice["known"]!, (int)notice["revision"]!));
        Assert.Equal("Send a refund at once.", (string)notice["text"]!);
        Assert.Equal(
            ["gone replacement", "came refund"],
            notice["difference"]!.AsArray().Where(piece => (string)piece!["kind"]! != "same").Select(piece => $"{piece!["kind"]} {piece["text"]}"));
        Assert.Empty(await Notices("ben"));
        Assert.Empty(await Notices("deniz"));
    }

    [Fact]
    public async Task Notices_are_somebodys()
    {
        var said = await _api.Get("/api/v1/notices", 400);

        Assert.Equal("\"contributor\" is missing.", (string)said["errors"]!["contributor"]![0]!);
    }

    private async Task<JsonArray> Notices(string contributor) =>
        JsonNode.Parse(await _api.Client.GetStringAsync(new Uri($"/api/v1/notices?contributor={contributor}", UriKind.Relative)))!.AsArray();
}
