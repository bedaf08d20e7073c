using System.Text.Json;
using PeerAssist.Slack.Forms;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Tests.Slack;

/// <summary>The manifests ask for what the adapter uses, and stay within Slack's limits.</summary>
public sealed class ManifestTests
{
    [Theory]
    [InlineData("http.json", true)]
    [InlineData("socket.json", false)]
    public void A_manifest_names_our_endpoints_shortcuts_and_command(string file, bool overHttp)
    {
        var manifest = Read(file);
        Assert.Equal(!overHttp, manifest.Is("settings", "socket_mode_enabled"));
        Assert.EndsWith(overHttp ? "/slack/events" : "", manifest.Text("settings", "event_subscriptions", "request_url") ?? "", StringComparison.Ordinal);
        Assert.Equal([FormIds.Save, FormIds.Ask], manifest.List("features", "shortcuts").Select(s => s.Text("callback_id")));
        var command = Assert.Single(manifest.List("features", "slash_commands"));
        Assert.True(command.Is("should_escape"));
        Assert.Equal(overHttp, command.Text("url") is not null);
        Assert.InRange(manifest.Text("display_information", "name")!.Length, 1, 35);
        Assert.InRange(manifest.Text("display_information", "description")!.Length, 1, 140);
        Assert.All(manifest.List("features", "shortcuts"), s => Assert.InRange(s.Text("name")!.Length, 1, 24));
        Assert.DoesNotContain(manifest.List("oauth_config", "scopes", "bot"), s => s.GetString() is "chat:write.public" or "users:read.email" or "files:read");
    }

    [Fact]
    public void Both_manifests_ask_for_the_same()
    {
        foreach (var path in (string[][])[["oauth_config", "scopes", "bot"], ["settings", "event_subscriptions", "bot_events"]])
        {
            Assert.Equal(Read("http.json").List(path).Select(e => e.GetString()), Read("socket.json").List(path).Select(e => e.GetString()));
        }
    }

    private static JsonElement Read(string file)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root!.FullName, "PeerAssist.sln")))
        {
            root = root.Parent;
        }
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(root.FullName, "manifest", "slack", file))).RootElement;
    }
}
