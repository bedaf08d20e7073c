using Microsoft.Extensions.Configuration;
using PeerAssist.Slack;

namespace PeerAssist.Tests.Slack.Installing;

public sealed class SlackSettingsTests
{
    [Fact]
    public void Nothing_configured_is_no_Slack() => Assert.Null(Read());

    [Fact]
    public void A_signing_secret_and_a_bot_token_are_enough() =>
        Assert.NotNull(Read(("SigningSecret", "8f742231b10e8888"), ("BotToken", "xoxb-1-2")));

    [Theory]
    [InlineData("SigningSecret", "")]
    [InlineData("SigningSecret", "   ")]
    [InlineData("SigningSecret", "changeme")]
    [InlineData("SigningSecret", "<signing secret>")]
    [InlineData("SigningSecret", "your-signing-secret")]
    [InlineData("PreviousSigningSecret", "")]
    [InlineData("BotToken", "xoxb-your-token")]
    [InlineData("BotToken", "xoxp-1")]
    [InlineData("AppToken", "xoxb-1")]
    [InlineData("ClientId", "1.2")]
    [InlineData("ApiBaseUrl", "https://evil.example/api/")]
    [InlineData("ApiBaseUrl", "https://slack.com@evil.example/api/")]
    [InlineData("ApiBaseUrl", "http://slack.com/api/")]
    [InlineData("ApiBaseUrl", "https://slack.com/api")]
    [InlineData("ApiBaseUrl", "https://slack.com:8443/api/")]
    [InlineData("Sockets", "4")]
    [InlineData("Client", "bolt")]
    public void What_cannot_work_or_is_not_safe_ends_the_start_with_the_settings_name(string name, string value)
    {
        var settings = new Dictionary<string, string?> { ["SigningSecret"] = "8f742231b10e8888", ["BotToken"] = "xoxb-1-2", [name] = value };
        var error = Assert.Throws<InvalidOperationException>(() => SlackSettings.Read(Section(settings)));
        Assert.Contains("Slack:" + name, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("8f742231b10e8888", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_emulator_on_loopback_may_stand_in() =>
        Assert.True(Read(("SigningSecret", "s3cret"), ("BotToken", "xoxb-1"), ("ApiBaseUrl", "http://127.0.0.1:3900/api/"))!.IsEmulated);

    private static SlackSettings? Read(params (string Name, string Value)[] settings) =>
        SlackSettings.Read(Section(settings.ToDictionary(s => s.Name, s => (string?)s.Value)));

    private static IConfigurationSection Section(Dictionary<string, string?> settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create("Slack:" + s.Key, s.Value))).Build().GetSection("Slack");
}
