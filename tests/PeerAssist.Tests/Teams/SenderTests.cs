using System.Net;
using System.Text.Json.Nodes;
using PeerAssist.Chat.Replies;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Teams;

/// <summary>What becomes of a message when the platform is busy, broken or says no.</summary>
public sealed class SenderTests
{
    private const string Question = "how do I reset the VPN token?";

    [Theory]
    [InlineData("30", 30)]
    [InlineData("1", 1)]
    [InlineData("3600", 3600)]
    public async Task A_busy_platform_is_left_alone_as_long_as_it_says(string after, int seconds)
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = Once(() =>
        {
            var busy = FakePlatform.Error(HttpStatusCode.TooManyRequests, "Throttled");
            busy.Headers.TryAddWithoutValidation("Retry-After", after);
            return busy;
        });
        await Ask(host);
        Assert.Single(host.Platform.Messages);
        host.Time.Advance(TimeSpan.FromSeconds(seconds - 1));
        await host.Settle();
        Assert.Single(host.Platform.Messages);
        host.Time.Advance(TimeSpan.FromSeconds(2));
        await host.Settle();
        Assert.Equal(2, host.Platform.Messages.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("soon")]
    [InlineData("0")]
    public async Task Without_a_word_that_can_be_understood_it_is_tried_again_a_little_later(string? after)
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = Once(() =>
        {
            var busy = FakePlatform.Error(HttpStatusCode.TooManyRequests, "Throttled");
            if (after is not null)
                busy.Headers.TryAddWithoutValidation("Retry-After", after);
            return busy;
        });
        await Ask(host);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Settle();
        Assert.Equal(2, host.Platform.Messages.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(0)]
    public async Task A_message_that_may_have_arrived_is_repeated_once_at_most(int status)
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = call => !IsMessage(call) ? null
            : status > 0 ? FakePlatform.Error((HttpStatusCode)status, "ServiceError")
            : throw new HttpRequestException(HttpRequestError.ResponseEnded);
        await Ask(host);
        for (var minute = 0; minute < 30; minute++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            await host.Settle();
        }

        Assert.Equal([false, true], host.Platform.Messages.Select(message => message.Body.Contains("may be here twice", StringComparison.Ordinal)));
        Assert.Equal(0, (await host.Read(session => session.Outbox.Count(CancellationToken.None))).Waiting);
    }

    [Fact]
    public async Task Waits_do_not_use_up_the_one_repetition()
    {
        await using var host = await TeamsHost.Start();
        var calls = 0;
        host.Platform.Answer = call => !IsMessage(call) ? null : ++calls switch
        {
            <= 3 => FakePlatform.Error(HttpStatusCode.TooManyRequests, "Throttled"),
            4 => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            _ => null,
        };
        await Ask(host);
        for (var minute = 0; minute < 10; minute++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            await host.Settle();
        }

        Assert.Equal(5, host.Platform.Messages.Count);
        Assert.Equal(new BoxCounts(0, 0), await host.Read(session => session.Outbox.Count(CancellationToken.None)));
    }

    [Fact]
    public async Task What_never_left_is_tried_again()
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = Once(() => throw new HttpRequestException(HttpRequestError.ConnectionError));
        await Ask(host);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Settle();
        Assert.Equal(2, host.Platform.Messages.Count);
        Assert.Equal(0, (await host.Read(session => session.Outbox.Count(CancellationToken.None))).Waiting);
    }

    [Theory]
    [InlineData(412)]
    [InlineData(503)]
    public async Task A_new_drawing_that_fails_is_repeated_for_it_does_no_harm(int status)
    {
        await using var host = await TeamsHost.Start();
        await Ask(host);
        host.Platform.Answer = Once(() => FakePlatform.Error((HttpStatusCode)status, "PreconditionFailed"), "PUT");
        await host.Invoke(Deliveries.Press("Bea", "1789", CardReading.Button(host.Platform.Messages[^1].Card, ReplyAction.Helpful)));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Settle();
        Assert.Equal(2, host.Platform.Messages.Count(call => call.Method == "PUT"));
    }

    [Theory]
    [InlineData(400, "BadSyntax")]
    [InlineData(403, "Forbidden")]
    [InlineData(404, "ConversationNotFound")]
    [InlineData(413, "MessageSizeTooBig")]
    public async Task A_final_no_is_not_argued_with(int status, string code)
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = call => IsMessage(call) ? FakePlatform.Error((HttpStatusCode)status, code) : null;
        await Ask(host);
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Settle();

        // The answer is tried once; whoever asked is told once that it would not be taken, however the platform judges that.
        Assert.Single(host.Platform.Messages, message => message.Body!.Contains("Use tool X.", StringComparison.Ordinal));
        Assert.Equal(2, host.Platform.Messages.Count);
    }

    [Theory]
    [InlineData("BotDisabledByAdmin")]
    [InlineData("ConversationBlockedByUser")]
    [InlineData("BotNotInConversationRoster")]
    public async Task Where_the_bot_is_not_wanted_it_keeps_silent_until_it_hears_something(string code)
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = Once(() => FakePlatform.Error(HttpStatusCode.Forbidden, code));
        await Ask(host);
        var reference = await host.Read(session => session.Records.Find("teams", $"conversation/{TeamsHost.Tenant}/{Deliveries.Channel}", CancellationToken.None));
        Assert.Equal(code, (string?)JsonNode.Parse(reference!)!["Stopped"]);
        await host.Deliver(Deliveries.Ask("Dee", Question));
        Assert.Equal(2, host.Platform.Messages.Count);
    }

    [Fact]
    public async Task After_the_bot_was_removed_nothing_is_sent()
    {
        await using var host = await TeamsHost.Start();
        await Ask(host);
        var button = CardReading.Button(host.Platform.Messages[^1].Card, ReplyAction.Helpful);
        var removed = Deliveries.Of("installationUpdate", "Ann", "1789");
        removed["action"] = "remove";
        await host.Deliver(removed);
        await host.Invoke(Deliveries.Press("Bea", "1789", button));
        Assert.Single(host.Platform.Messages);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_once_and_the_call_repeated()
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = call => IsMessage(call) && call.Authorization == "Bearer token-1" ? FakePlatform.Error(HttpStatusCode.Unauthorized, "Unauthorized") : null;
        await Ask(host);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], host.Platform.Messages.Select(call => call.Authorization));
        Assert.Equal(2, host.Platform.Tokens.Count);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", host.Platform.Tokens[0].Body, StringComparison.Ordinal);
        Assert.Equal($"https://login.test/{TeamsHost.Tenant}/oauth2/v2.0/token", host.Platform.Tokens[0].Url.AbsoluteUri);
    }

    [Fact]
    public async Task A_token_is_kept_for_four_fifths_of_its_life()
    {
        await using var host = await TeamsHost.Start();
        await Ask(host);
        host.Time.Advance(TimeSpan.FromMinutes(47));
        await host.Deliver(Deliveries.Ask("Dee", Question));
        Assert.Single(host.Platform.Tokens);
        host.Time.Advance(TimeSpan.FromMinutes(2));
        await host.Deliver(Deliveries.Ask("Eva", Question));
        Assert.Equal(2, host.Platform.Tokens.Count);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_nothing_is_lost()
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = call => call.Url.AbsolutePath.EndsWith("/token", StringComparison.Ordinal) ? FakePlatform.Error(HttpStatusCode.ServiceUnavailable, "x") : null;
        await Ask(host);
        Assert.Empty(host.Platform.Messages);
        host.Platform.Answer = _ => null;
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.Settle();
        Assert.Single(host.Platform.Messages);
    }

    [Fact]
    public async Task A_customer_of_the_government_cloud_is_served_from_its_host()
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = call => IsMessage(call) && call.Url.Host == "smba.trafficmanager.net" ? FakePlatform.Error(HttpStatusCode.Forbidden, "InvalidBotApiHost") : null;
        await Ask(host);
        Assert.Equal("smba.infra.gcc.teams.microsoft.com", host.Platform.Messages[^1].Url.Host);
        Assert.Equal(0, (await host.Read(session => session.Outbox.Count(CancellationToken.None))).Dead);
    }

    [Fact]
    public async Task An_empty_answer_is_a_good_answer()
    {
        await using var host = await TeamsHost.Start();
        host.Platform.Answer = call => IsMessage(call) ? new HttpResponseMessage(HttpStatusCode.Accepted) : null;
        await Ask(host);
        Assert.Equal(new BoxCounts(0, 0), await host.Read(session => session.Outbox.Count(CancellationToken.None)));
    }

    private static bool IsMessage(PlatformCall call) => call.Url.AbsolutePath.EndsWith("/activities", StringComparison.Ordinal);

    private static Func<PlatformCall, HttpResponseMessage?> Once(Func<HttpResponseMessage> answer, string method = "POST")
    {
        var done = false;
        return call =>
        {
            if (done || call.Method != method || !call.Url.AbsolutePath.Contains("/activities", StringComparison.Ordinal))
                return null;
            done = true;
            return answer();
        };
    }

    private static async Task Ask(TeamsHost host)
    {
        await host.Know("a1", Question, new("Use tool X."));
        await host.Deliver(Deliveries.Ask("Ann", Question, "1789"));
    }
}
