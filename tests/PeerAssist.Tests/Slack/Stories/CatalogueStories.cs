using System.Net;
using PeerAssist.Tests.Slack.Drawing;
using PeerAssist.Tests.Slack.Server;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>Too much, too strange, too often.</summary>
public sealed class CatalogueStories
{
    [Fact]
    public async Task A_storm_of_retries_is_acknowledged_and_answered_once()
    {
        await using var server = await Ready();
        for (var wave = 0; wave < 20; wave++)
        {
            var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts), id: "Ev1")));
            Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        }
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        Assert.Single(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    public static TheoryData<string> Strange =>
    [
        new string('x', 40_000), "\u202Ehow do I\u202C reset\u200B the vpn\u2060 token", "e" + new string('\u0301', 1_000), "how do \u0399 r\u0435set the vpn token",
        string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 500)), "VPN ŞİFRESİ NASIL SIFIRLANIR İİ",
    ];

    [Theory]
    [MemberData(nameof(Strange))]
    public async Task Strange_text_is_taken_and_replied_to_within_every_limit(string text)
    {
        await using var server = await Ready();
        Assert.Equal(HttpStatusCode.OK, (await server.Event(SlackServer.Message($"<@UBOT> {text}", Ts))).StatusCode);
        var posted = Assert.Single(await server.Slack.Wait("chat.postMessage"));
        BlockRules.Check(posted.Blocks);
        await using var session = await server.Store.Read(default);
        if (await session.Questions.AskedBy(new(new("slack:T01"), "C01"), new(Ts), default) is { } question)
        {
            Assert.DoesNotContain('\u202E', question.Text);
            Assert.InRange(question.Text.Length, 1, 4_000);
        }
    }
}
