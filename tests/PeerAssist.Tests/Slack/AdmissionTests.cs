using System.Net;
using System.Text.Json.Nodes;
using PeerAssist.Slack.Receiving;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack;

/// <summary>Only what Slack signed gets in, and nothing it sends can harm.</summary>
public sealed class AdmissionTests
{
    private const string Handshake = """{"type":"url_verification","token":"x","challenge":"c-123"}""";

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/commands")]
    public async Task Every_endpoint_takes_every_kind(string path)
    {
        await using var server = await SlackServer.Start();
        Assert.Equal("c-123", await (await server.Post(server.Signed(Handshake, "application/json", path))).Content.ReadAsStringAsync());
        var help = await (await server.Post(server.Signed("command=%2Fpeerassist&text=help&team_id=T01&user_id=U01&channel_id=C01", "application/x-www-form-urlencoded", path))).Content.ReadAsStringAsync();
        Assert.Contains("ephemeral", help, StringComparison.Ordinal);
        var closed = Uri.EscapeDataString("""{"type":"view_closed","team":{"id":"T01"},"user":{"id":"U01"},"view":{"id":"V01"}}""");
        Assert.Equal(HttpStatusCode.OK, (await server.Post(server.Signed("payload=" + closed, "application/x-www-form-urlencoded", path))).StatusCode);
    }

    [Fact]
    public async Task A_handshake_with_a_bad_signature_is_refused()
    {
        await using var server = await SlackServer.Start();
        var request = server.Signed(Handshake, "application/json", secret: "another secret");
        var response = await server.Post(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("c-123", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_doubled_and_huge_headers_are_refused()
    {
        await using var server = await SlackServer.Start();
        foreach (var spoil in (Action<HttpRequestMessage>[])
        [
            request => request.Headers.Remove("X-Slack-Signature"),
            request => request.Headers.Remove("X-Slack-Request-Timestamp"),
            request => request.Headers.Add("X-Slack-Signature", "v0=00"),
            request => request.Headers.Add("X-Slack-Request-Timestamp", "1"),
            request => Replace(request, "X-Slack-Signature", ""),
            request => Replace(request, "X-Slack-Signature", "v0=" + new string('0', 1_000_000)),
        ])
        {
            var request = server.Signed(Handshake, "application/json");
            spoil(request);
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.Post(request)).StatusCode);
        }
    }

    [Fact]
    public async Task A_compressed_body_is_refused_though_its_bytes_are_signed()
    {
        await using var server = await SlackServer.Start();
        var request = server.Signed(Handshake, "application/json");
        request.Content!.Headers.ContentEncoding.Add("gzip");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.Post(request)).StatusCode);
    }

    [Fact]
    public async Task A_body_at_the_limit_is_taken_and_one_byte_more_is_not()
    {
        await using var server = await SlackServer.Start();
        var filled = RawBody.Limit - "{\"type\":\"url_verification\",\"challenge\":\"c\",\"pad\":\"\"}".Length;
        string Body(int length) => $$"""{"type":"url_verification","challenge":"c","pad":"{{new string('x', length)}}"}""";
        Assert.Equal(HttpStatusCode.OK, (await server.Post(server.Signed(Body(filled), "application/json"))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await server.Post(server.Signed(Body(filled + 1), "application/json"))).StatusCode);
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("not json")]
    public async Task A_malformed_body_is_refused_for_good(string body)
    {
        await using var server = await SlackServer.Start();
        var response = await server.Post(server.Signed(body, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("1", Assert.Single(response.Headers.GetValues("x-slack-no-retry")));
    }

    [Fact]
    public async Task The_probe_of_a_certificate_is_answered()
    {
        await using var server = await SlackServer.Start();
        Assert.Equal(HttpStatusCode.OK, (await server.Post(server.Signed("ssl_check=1&token=x", "application/x-www-form-urlencoded"))).StatusCode);
    }

    [Theory]
    [InlineData("A99", "T01")]
    [InlineData("A01", "T99")]
    public async Task Another_app_and_an_unknown_workspace_are_ignored(string app, string team)
    {
        await using var server = await SlackServer.Start();
        await server.Know("a42", "reset the token", "Use tool X.");
        Assert.Equal(HttpStatusCode.OK, (await server.Event(SlackServer.Message("<@UBOT> reset the token", "1790000000.000200"), app: app, team: team)).StatusCode);
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.postMessage");
    }

    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":[],"bot":["UBOT"]}}""")]
    public async Task After_an_uninstallation_nothing_is_kept_or_answered(string happening)
    {
        await using var server = await SlackServer.Start();
        await server.Event(JsonNode.Parse(happening)!.AsObject());
        Assert.Equal(HttpStatusCode.OK, (await server.Event(SlackServer.Message("<@UBOT> reset the token", "1790000000.000200"))).StatusCode);
        await using var session = await server.Store.Read(default);
        Assert.Empty(await session.Records.Range("slack", "installation/", null, 10, default));
        Assert.Equal(0, (await session.Inbox.Count(default)).Waiting);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_asked_for_again()
    {
        await using var server = await SlackServer.Start();
        // A writer that does not let go stands for a store that cannot keep anything.
        await using var busy = await server.Store.Write(default);
        var response = await server.Event(SlackServer.Message("<@UBOT> reset the token", "1790000000.000200"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task Until_Slack_told_whose_the_token_is_events_are_asked_for_again()
    {
        await using var server = await SlackServer.Start(("BotToken", null), ("ClientId", "1.2"), ("ClientSecret", "oauth-s3cret"), ("PublicUrl", "https://bot.acme.test"));
        // Without a bot token there is nothing to wait for: the workspace is simply not installed.
        Assert.Equal(HttpStatusCode.OK, (await server.Event(SlackServer.Message("<@UBOT> x", "1790000000.000200"))).StatusCode);
    }

    [Fact]
    public async Task Without_a_signing_secret_there_is_no_endpoint()
    {
        await using var server = await SlackServer.Start(("SigningSecret", null), ("AppToken", "xapp-test"));
        Assert.Equal(HttpStatusCode.NotFound, (await server.Post(server.Signed(Handshake, "application/json"))).StatusCode);
    }

    private static void Replace(HttpRequestMessage request, string header, string value)
    {
        request.Headers.Remove(header);
        request.Headers.TryAddWithoutValidation(header, value);
    }
}
