using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Slack;

namespace PeerAssist.Tests.Slack.Calling;

public sealed class OwnSlackApiTests : SlackApiContract
{
    protected override string Client => "own";
}

public sealed class SlackNetApiTests : SlackApiContract
{
    protected override string Client => "slacknet";

    [Fact]
    public void A_build_without_it_says_how_to_get_it()
    {
        var added = Record.Exception(() => new ServiceCollection().AddSlackClient(new() { Client = Client }));

        Assert.Equal(SlackNetClient.IsBuiltIn ? null : "This build has no SlackNet: build with -p:Sdks=SlackNet, or set Slack:Client to own.", added?.Message);
    }
}
