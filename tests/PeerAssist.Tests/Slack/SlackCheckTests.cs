using Microsoft.Extensions.Configuration;
using PeerAssist.Slack;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack;

public sealed class SlackCheckTests
{
    [Fact]
    public async Task Nothing_configured_is_nothing_to_check() => Assert.Null(await SlackCheck.Run(new ConfigurationBuilder().Build(), default));

    [Fact]
    public async Task A_token_that_Slack_takes_is_well()
    {
        await using var slack = await FakeSlack.Start();
        Assert.True((await SlackCheck.Run(Section(slack.Api, "BotToken", "xoxb-1"), default))!.Value.Ok);
    }

    [Fact]
    public async Task A_token_that_Slack_refuses_is_named_with_what_to_do()
    {
        await using var slack = await FakeSlack.Start();
        slack.Next("auth.test", 200, """{"ok":false,"error":"invalid_auth"}""");
        var (ok, finding) = (await SlackCheck.Run(Section(slack.Api, "BotToken", "xoxb-1"), default))!.Value;
        Assert.False(ok);
        Assert.Contains("Slack:BotToken", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxb-1", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_work_is_told_in_its_sentence()
    {
        await using var slack = await FakeSlack.Start();
        Assert.Contains("Slack:BotToken", (await SlackCheck.Run(Section(slack.Api, "BotToken", ""), default))!.Value.Finding, StringComparison.Ordinal);
    }

    private static IConfigurationSection Section(Uri api, string name, string value) => new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Slack:SigningSecret"] = SlackServer.Secret,
        ["Slack:ApiBaseUrl"] = api.AbsoluteUri,
        ["Slack:" + name] = value,
    }).Build().GetSection("Slack");
}
