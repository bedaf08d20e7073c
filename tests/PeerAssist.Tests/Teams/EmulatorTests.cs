using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace PeerAssist.Tests.Teams;

/// <summary>An emulator without a token is served under three conditions, and only then.</summary>
public sealed class EmulatorTests
{
    private const string Switch = "Teams:AllowUnauthenticatedEmulator";

    [Fact]
    public async Task With_the_switch_in_development_on_loopback_it_is_served_and_gets_no_token_of_ours()
    {
        await using var host = await TeamsHost.Start("Development", (Switch, "true"));
        await host.Know("a1", "how do I reset a token?", new("Use tool X."));
        var activity = Emulated("how do I reset a token?");
        using var answer = await host.Post(activity.ToJsonString(), token: null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        await host.Settle();
        var sent = host.Platform.Messages.Last();
        Assert.StartsWith("http://127.0.0.1:5392/_connector/v3/conversations/", sent.Url.AbsoluteUri, StringComparison.Ordinal);
        Assert.Null(sent.Authorization);
        Assert.Empty(host.Platform.Tokens);
    }

    [Fact]
    public async Task Without_the_switch_it_is_refused()
    {
        await using var host = await TeamsHost.Start("Development");
        using var answer = await host.Post(Emulated("hello").ToJsonString(), token: null);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_dummy_token_is_judged_as_a_token()
    {
        await using var host = await TeamsHost.Start("Development", (Switch, "true"));
        using var answer = await host.Post(Emulated("hello").ToJsonString(), host.Signer.SignWithPublicKey(new JsonObject { ["serviceurl"] = "http://127.0.0.1:5392/_connector" }));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task It_cannot_send_us_to_another_machine()
    {
        await using var host = await TeamsHost.Start("Development", (Switch, "true"));
        var activity = Emulated("hello");
        activity["serviceUrl"] = "https://evil.example/";
        using var answer = await host.Post(activity.ToJsonString(), token: null);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Outside_development_the_switch_ends_the_start()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.Start("Production", (Switch, "true")));
        Assert.Contains("Development", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Teams:Bots:0:Password", "")]
    [InlineData("Teams:Bots:0:Password", "   ")]
    [InlineData("Teams:Bots:0:Password", "<client secret>")]
    [InlineData("Teams:Bots:0:AppId", "")]
    [InlineData("Teams:Bots:0:TenantId", "")]
    [InlineData("Teams:LoginBaseUrl", "http://login.example")]
    [InlineData("Teams:Client", "sdk")]
    public async Task A_missing_secret_or_a_wrong_value_ends_the_start_with_a_sentence(string key, string value)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => TeamsHost.Start("Production", (key, value)));
        Assert.Contains(key, failure.Message, StringComparison.Ordinal);
    }

    private static JsonObject Emulated(string text)
    {
        var activity = Deliveries.Ask("Ann", text);
        activity["serviceUrl"] = "http://127.0.0.1:5392/_connector";
        return activity;
    }
}
