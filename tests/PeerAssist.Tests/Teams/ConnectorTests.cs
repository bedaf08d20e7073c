using PeerAssist.Teams;

namespace PeerAssist.Tests.Teams;

public sealed class OwnConnectorTests : ConnectorContract
{
    protected override string Client => "own";
}

public sealed class BotBuilderConnectorTests : ConnectorContract
{
    protected override string Client => "botbuilder";

    [Fact]
    public async Task A_build_without_it_says_how_to_get_it()
    {
        var failure = await Record.ExceptionAsync(async () => await (await TeamsHost.Start(settings: ("Teams:Client", Client))).DisposeAsync());

        Assert.Equal(
            BotBuilderConnector.IsBuiltIn ? null : "This build has no Bot Builder: build with -p:Sdks=Microsoft.Bot.Builder, or set Teams:Client to own.",
            failure?.Message);
    }

    [SkippableFact]
    public async Task Without_an_app_id_which_would_switch_its_checks_off_nothing_starts()
    {
        Skip.IfNot(BotBuilderConnector.IsBuiltIn, "This build has no Bot Builder.");
        var failure = await Record.ExceptionAsync(() => TeamsHost.Start(settings: [("Teams:Client", Client), ("Teams:Bots:0:AppId", "")]));

        Assert.Contains("Teams:Bots:0:AppId is missing", failure?.Message, StringComparison.Ordinal);
    }
}
