using PeerAssist.Chat.Replies;
using PeerAssist.Tests.Slack.Drawing;
using static PeerAssist.Tests.Slack.Stories.Opening;

namespace PeerAssist.Tests.Slack.Stories;

/// <summary>People look at what stands behind a reply.</summary>
public sealed class LookStories
{
    [Fact]
    public async Task A_trigger_that_is_too_old_is_told_to_the_person_alone()
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        server.Slack.Next("views.open", 200, """{"ok":false,"error":"trigger_expired"}""");
        await Press(server, posted, ReplyAction.Why);
        Assert.Equal("U01", Assert.Single(await server.Slack.Wait("chat.postEphemeral"))["user"]);
    }

    [Theory]
    [InlineData(ReplyAction.Why)]
    [InlineData(ReplyAction.More)]
    public async Task Looks_open_a_view_and_change_nothing(string action)
    {
        await using var server = await Ready();
        var posted = await Ask(server);
        await Press(server, posted, action);
        var view = Assert.Single(await server.Slack.Wait("views.update")).Arguments["view"]!.AsObject();
        BlockRules.CheckView(view);
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "chat.update");
    }
}
