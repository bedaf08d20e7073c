using PeerAssist.Tests.Slack.Server;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>What the bot does in a channel is decided there.</summary>
public sealed class BehaviourStories
{
    [Fact]
    public async Task A_channel_in_which_the_bot_is_switched_off_is_left_in_peace()
    {
        await using var server = await Ready();
        await server.Command("settings", Admin);
        var form = Assert.Single(await server.Slack.Wait("views.open")).Arguments["view"]!.AsObject();
        await server.Submit(form, Admin, ("behaviour", "off"));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts));
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts, channel: "C02"));
        await server.Slack.Wait("chat.postMessage");
        await server.Settled();
        Assert.Equal("C02", server.Slack.Calls.Single(call => call.Method == "chat.postMessage")["channel"]);
    }

    [Fact]
    public async Task Where_another_company_reads_along_the_bot_keeps_quiet()
    {
        await using var server = await Ready();
        await server.Event(SlackServer.Message($"<@UBOT> {Question}", Ts), shared: true);
        await server.Settled();
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method is "chat.postMessage" or "chat.postEphemeral");
    }
}
