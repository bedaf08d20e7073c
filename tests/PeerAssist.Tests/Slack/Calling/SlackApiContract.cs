using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Slack;
using PeerAssist.Slack.Calling;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack.Calling;

/// <summary>What every client of Slack promises.</summary>
public abstract class SlackApiContract : IAsyncLifetime
{
    private FakeSlack _slack = null!;
    private ServiceProvider _services = null!;

    /// <summary>The client's name in the configuration.</summary>
    protected abstract string Client { get; }

    private ISlackApi Api => _services.GetRequiredService<ISlackApi>();

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.Start();
        var settings = new SlackSettings { Client = Client, ApiBaseUrl = _slack.Api };
        var services = new ServiceCollection().AddSingleton(settings).AddSingleton(TimeProvider.System);
        if (Client == "own" || SlackNetClient.IsBuiltIn)
            services.AddSlackClient(settings);
        _services = services.BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _services.DisposeAsync();
        await _slack.DisposeAsync();
    }

    [SkippableFact]
    public async Task A_call_carries_token_and_arguments_as_they_are_and_brings_back_what_Slack_said()
    {
        NeedIt();
        _slack.Next("chat.postMessage", (context, _) => context.Response.WriteAsync("""{"ok":true,"ts":"1790000000.000100","at":"2026-03-02T09:00:00Z","deep":{"n":1.50}}"""));
        var answer = await Api.Call("chat.postMessage", "xoxb-1", new()
        {
            ["channel"] = "C01",
            ["text"] = "2026-03-02T09:00:00Z & ünï",
            ["unfurl_links"] = false,
            ["blocks"] = new JsonArray(new JsonObject { ["type"] = "divider" }),
            ["nothing"] = null,
        }, default);

        var body = Assert.IsType<SlackAnswer.Ok>(answer).Body;
        Assert.Equal(("1790000000.000100", "2026-03-02T09:00:00Z"), (body.GetProperty("ts").GetString(), body.GetProperty("at").GetString()));
        Assert.Equal(1.5, body.GetProperty("deep").GetProperty("n").GetDouble());
        var call = Assert.Single(_slack.Calls);
        Assert.Equal(("Bearer xoxb-1", "2026-03-02T09:00:00Z & ünï", "divider"), (call.Authorization, call["text"], (string?)call.Blocks[0]!["type"]));
        Assert.False(call.Arguments.ContainsKey("nothing"));
    }

    [SkippableTheory]
    [InlineData(200, """{"ok":false,"error":"channel_not_found"}""", typeof(SlackAnswer.Refused))]
    [InlineData(200, """{"ok":false,"error":"internal_error"}""", typeof(SlackAnswer.Unclear))]
    [InlineData(200, "<html>a proxy's page</html>", typeof(SlackAnswer.Unclear))]
    [InlineData(200, "", typeof(SlackAnswer.Unclear))]
    [InlineData(404, "not here", typeof(SlackAnswer.Refused))]
    [InlineData(429, "", typeof(SlackAnswer.NotDone))]
    [InlineData(503, "", typeof(SlackAnswer.Unclear))]
    public async Task Whatever_Slack_answers_it_is_asked_once_and_told_apart(int status, string body, Type outcome)
    {
        NeedIt();
        _slack.Next("auth.test", status, body);

        Assert.IsType(outcome, await Api.Call("auth.test", "xoxb-1", [], default));
        Assert.Single(_slack.Calls);
    }

    [SkippableFact]
    public async Task Slacks_wait_is_handed_on_and_not_sat_out()
    {
        NeedIt();
        _slack.Next("auth.test", 429, retryAfter: 3000);

        Assert.Equal(TimeSpan.FromSeconds(3000), Assert.IsType<SlackAnswer.NotDone>(await Api.Call("auth.test", "xoxb-1", [], default)).After);
        Assert.Single(_slack.Calls);
    }

    [SkippableFact]
    public async Task A_method_without_a_token_sends_none()
    {
        NeedIt();
        await Api.Call("oauth.v2.access", null, [], default);

        Assert.Equal("", Assert.Single(_slack.Calls).Authorization);
    }

    [SkippableFact]
    public async Task A_Slack_that_is_not_there_was_surely_not_reached()
    {
        NeedIt();
        var gone = _slack.Api;
        await _slack.DisposeAsync();

        Assert.IsType<SlackAnswer.NotDone>(await Api.Call("auth.test", "xoxb-1", [], default));
        await Assert.ThrowsAsync<WebSocketException>(() => Api.Connect(new UriBuilder(gone) { Scheme = "ws" }.Uri, default));
        _slack = await FakeSlack.Start();
    }

    [SkippableFact]
    public async Task Nothing_is_sent_to_anybody_else()
    {
        NeedIt();
        Assert.IsType<SlackAnswer.Refused>(await Api.Respond(new("https://hooks.evil.example/x"), [], default));
        await Assert.ThrowsAsync<WebSocketException>(() => Api.Connect(new("wss://wss.evil.example/link"), default));
    }

    [SkippableFact]
    public async Task A_response_address_takes_a_message()
    {
        NeedIt();
        var answer = await Api.Respond(new(_slack.Api, "/respond/1"), new() { ["text"] = "2026-03-02T09:00:00Z", ["replace_original"] = true }, default);

        Assert.IsType<SlackAnswer.Ok>(answer);
        var call = Assert.Single(_slack.Calls);
        Assert.Equal(("2026-03-02T09:00:00Z", true), (call["text"], (bool)call.Arguments["replace_original"]!));
    }

    [SkippableFact]
    public async Task A_socket_brings_long_frames_takes_answers_and_says_goodbye()
    {
        NeedIt();
        using var socket = await Api.Connect(new(new UriBuilder(_slack.Api) { Scheme = "ws" }.Uri, "/socket"), default);
        var far = await _slack.WaitForSocket(1);
        Assert.Equal("hello", (string?)(await Read(socket))!["type"]);
        var text = new string('ü', 40_000);

        var acknowledged = far.Deliver("events_api", "e-1", new() { ["text"] = text });
        Assert.Equal(text, (string?)(await Read(socket))!["payload"]!["text"]);
        await socket.SendAsync("{\"envelope_id\":\"e-1\"}"u8.ToArray(), WebSocketMessageType.Text, true, default);
        await acknowledged;

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        Assert.Null(await Read(socket));
        await far.Closed.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static async Task<JsonNode?> Read(WebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var frame = new MemoryStream();
        var buffer = new byte[1000];
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(), patience.Token);
            if (read.MessageType == WebSocketMessageType.Close)
                return null;
            frame.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
                return JsonNode.Parse(frame.ToArray());
        }
    }

    private void NeedIt() => Skip.If(_services.GetService<ISlackApi>() is null, "This build has no SlackNet.");
}
