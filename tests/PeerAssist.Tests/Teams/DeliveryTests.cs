using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using PeerAssist.Chat.Replies;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Tests.Teams;

/// <summary>What arrives twice, half, odd or too long.</summary>
public sealed class DeliveryTests
{
    private const string Question = "how do I reset the VPN token?";

    [Fact]
    public async Task A_probe_is_answered()
    {
        await using var host = await TeamsHost.Start();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/api/messages");
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_may_have_512_KiB_and_no_byte_more(int more, HttpStatusCode expected)
    {
        await using var host = await TeamsHost.Start();
        var activity = Deliveries.Ask("Ann", "hello").ToJsonString();
        var body = activity + new string(' ', (512 * 1024) - Encoding.UTF8.GetByteCount(activity) + more);
        using var answer = await host.Post(body, host.Token());
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":5}")]
    [InlineData("{\"type\":\"message\",\"type\":\"invoke\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    public async Task What_is_no_activity_is_refused(string body)
    {
        await using var host = await TeamsHost.Start();
        using var answer = await host.Post(body, host.Token());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_deep_body_is_refused()
    {
        await using var host = await TeamsHost.Start();
        using var answer = await host.Post($"{{\"type\":\"message\",\"value\":{new string('[', 100_000)}", host.Token());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_delivery_that_comes_again_under_new_ids_is_answered_once()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        var ask = Deliveries.Ask("Ann", Question, "1789999000000");
        await host.Deliver(ask);
        await host.Deliver(ask.DeepClone());
        foreach (var _ in Enumerable.Range(0, 2))
        {
            host.Time.Advance(TimeSpan.FromSeconds(15));
            var again = ask.DeepClone();
            (again["id"], again["timestamp"]) = (Deliveries.NewId(), host.Time.GetUtcNow().ToString("O"));
            await host.Deliver(again);
        }

        Assert.Single(host.Platform.Messages);
        host.Time.Advance(TimeSpan.FromSeconds(61));
        var later = ask.DeepClone();
        (later["id"], later["timestamp"]) = (Deliveries.NewId(), host.Time.GetUtcNow().ToString("O"));
        await host.Deliver(later);
        Assert.Equal(2, host.Platform.Messages.Count);
    }

    [Fact]
    public async Task Twenty_deliveries_at_once_are_answered_once()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        var ask = Deliveries.Ask("Ann", Question, "1789999000000");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async at =>
        {
            var copy = ask.DeepClone();
            copy["id"] = at % 2 == 0 ? ask["id"]!.DeepClone() : Deliveries.NewId();
            using var answer = await host.Post(copy);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }));
        await host.Settle();
        Assert.Single(host.Platform.Messages);
    }

    [Theory]
    [InlineData("recipient")]
    [InlineData("text")]
    [InlineData("locale")]
    [InlineData("timestamp")]
    [InlineData("from")]
    [InlineData("id")]
    [InlineData("entities")]
    [InlineData("channelData")]
    [InlineData("textFormat")]
    public async Task A_message_may_lack_nearly_everything(string field)
    {
        await using var host = await TeamsHost.Start();
        var ask = Deliveries.Ask("Ann", Question);
        ask.Remove(field);
        await host.Deliver(ask);
    }

    [Fact]
    public async Task Ids_are_opaque()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        var ask = Deliveries.Ask("Ann", Question);
        (ask["id"], ask["recipient"]!["id"], ask["from"]!["id"], ask["from"]!["aadObjectId"]) =
            ("ddf54618-x", "bot/id?#", "user-id-0", "00000000-0000-0000-0000-00000000000020");
        ask["entities"]![0]!["mentioned"]!["id"] = "bot/id?#";
        ask["conversation"]!["id"] = "team id/ü;messageid=no number";
        await host.Deliver(ask);
        Assert.Equal("/emea/v3/conversations/team%20id%2F%C3%BC%3Bmessageid%3Dno%20number/activities", host.Platform.Messages.Single().Url.AbsolutePath);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    [InlineData("event")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("messageReaction")]
    [InlineData("messageDelete")]
    public async Task What_says_nothing_of_use_is_taken_in_silence(string type)
    {
        await using var host = await TeamsHost.Start();
        await host.Deliver(Deliveries.Of(type, "Ann", "1"));
        Assert.Empty(host.Platform.Messages);
    }

    [Fact]
    public async Task An_unknown_invoke_is_not_implemented()
    {
        await using var host = await TeamsHost.Start();
        using var answer = await host.Post(Deliveries.Invoke("Ann", "1", "fileConsent/invoke", new JsonObject()));
        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Fact]
    public async Task The_bots_own_words_and_other_bots_are_not_answered()
    {
        await using var host = await TeamsHost.Start();
        var echo = Deliveries.Ask("Ann", Question);
        echo["from"] = new JsonObject { ["id"] = Deliveries.Bot, ["name"] = "PeerAssist" };
        await host.Deliver(echo);
        var other = Deliveries.Ask("Ann", Question);
        other["from"] = new JsonObject { ["id"] = "28:bbbb", ["name"] = "OtherBot", ["role"] = "bot" };
        await host.Deliver(other);
        Assert.Empty(host.Platform.Messages);
    }

    [Theory]
    [InlineData("verb", "undo")]
    [InlineData("a", "a2")]
    [InlineData("q", "q9")]
    [InlineData("s", "AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("s", "x")]
    [InlineData("s", null)]
    public async Task What_was_altered_in_a_button_is_refused(string field, string? value)
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        await host.Deliver(Deliveries.Ask("Ann", Question, "1789"));
        var press = Deliveries.Press("Bea", "1789", CardReading.Button(host.Platform.Messages[^1].Card, ReplyAction.Helpful));
        press["value"]!["action"]!["data"]![field] = value;
        var answer = await host.Invoke(press);
        Assert.Equal((400, "application/vnd.microsoft.error"), ((int)answer["statusCode"]!, (string?)answer["type"]));
        Assert.Equal(0, (await host.Read(session => session.Votes.Tally(TeamsHost.Shop, new("a1"), CancellationToken.None))).Helpful);
    }

    [Fact]
    public async Task A_button_of_another_conversation_or_a_huge_one_is_refused()
    {
        await using var host = await TeamsHost.Start();
        await host.Know("a1", Question, new("Use tool X."));
        await host.Deliver(Deliveries.Ask("Ann", Question, "1789"));
        var button = CardReading.Button(host.Platform.Messages[^1].Card, ReplyAction.Helpful);
        var elsewhere = await host.Invoke(Deliveries.InGroup(Deliveries.Press("Bea", "1789", button)));
        Assert.Equal(400, (int)elsewhere["statusCode"]!);
        using var huge = await host.Post(Deliveries.Press("Bea", "1789", button, (Field.Text, new string('x', 1_000_000))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
    }

    [Fact]
    public async Task When_nothing_can_be_kept_the_platform_is_told_to_come_again()
    {
        await using var host = await TeamsHost.Start();
        ((IDisposable)host.Store).Dispose();
        using var answer = await host.Post(Deliveries.Ask("Ann", Question));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
