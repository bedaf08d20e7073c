using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PeerAssist.Slack;
using PeerAssist.Slack.Installing;
using PeerAssist.Tests.Slack.Server;

namespace PeerAssist.Tests.Slack.Installing;

public sealed class OAuthTests
{
    [Fact]
    public async Task A_workspace_that_the_operator_named_is_installed_and_linked()
    {
        await using var server = await Ready(("Workspaces:0", "T02"));
        var (state, cookie) = await Begin(server);
        Assert.Equal(HttpStatusCode.OK, (await Finish(server, state, cookie)).StatusCode);
        var asked = Assert.Single(server.Slack.Calls, call => call.Method == "oauth.v2.access");
        Assert.Equal(("1.2", "oauth-s3cret", "the-code", "https://bot.acme.test/slack/oauth"), (asked["client_id"], asked["client_secret"], asked["code"], asked["redirect_uri"]));
        Assert.Equal("xoxb-new", (await server.Services.GetRequiredService<Installations>().Find("T02", null, default))?.Token);
        Assert.True(await IsLinked(server));
    }

    [Fact]
    public async Task Any_other_workspace_is_installed_but_reads_nothing_until_an_admin_links_it()
    {
        await using var server = await Ready();
        var (state, cookie) = await Begin(server);
        var page = await (await Finish(server, state, cookie)).Content.ReadAsStringAsync();
        Assert.Contains("An admin still has to link", page, StringComparison.Ordinal);
        Assert.False(await IsLinked(server));
    }

    [Fact]
    public async Task A_state_is_good_once_and_in_the_browser_that_began()
    {
        await using var server = await Ready();
        var (state, cookie) = await Begin(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await Finish(server, state, cookie: null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Finish(server, "forged", cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Finish(server, "", "__Host-peerassist-slack=")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Finish(server, state, cookie)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Finish(server, state, cookie)).StatusCode);
        Assert.Single(server.Slack.Calls, call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task What_Slack_says_on_the_way_back_is_shown_without_its_markup()
    {
        await using var server = await Ready();
        var (state, cookie) = await Begin(server);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth?error=%3Cscript%3E&state={state}");
        request.Headers.Add("Cookie", cookie);
        var page = await (await server.Http.SendAsync(request)).Content.ReadAsStringAsync();
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_lie_in_the_store_unreadable()
    {
        await using var server = await Ready();
        var (state, cookie) = await Begin(server);
        await Finish(server, state, cookie);
        foreach (var file in Directory.EnumerateFiles(server.Directory, "*", SearchOption.AllDirectories))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes);
            Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("xoxb-new")) < 0, $"The token stands in {Path.GetFileName(file)}.");
        }
    }

    [Fact]
    public async Task A_token_that_ends_soon_is_renewed_once()
    {
        await using var server = await Ready();
        var installations = server.Services.GetRequiredService<Installations>();
        await installations.Save(new Installation("T02", "xoxe.xoxb-old", "UBOT", null, "A01", "xoxe-1", TimeProvider.System.GetUtcNow().AddMinutes(30)), default);
        server.Slack.Next("oauth.v2.access", 200, """{"ok":true,"access_token":"xoxe.xoxb-next","refresh_token":"xoxe-2","expires_in":43200,"bot_user_id":"UBOT","app_id":"A01","team":{"id":"T02"}}""");
        var rotation = server.Services.GetServices<IHostedService>().OfType<TokenRotation>().Single();
        await rotation.Renew(default);
        await rotation.Renew(default);
        var asked = Assert.Single(server.Slack.Calls, call => call.Method == "oauth.v2.access");
        Assert.Equal(("refresh_token", "xoxe-1"), (asked["grant_type"], asked["refresh_token"]));
        Assert.Equal("xoxe.xoxb-next", (await installations.Find("T02", null, default))?.Token);
    }

    private static Task<SlackServer> Ready(params (string, string?)[] settings) => SlackServer.Start(
        [("BotToken", null), ("ClientId", "1.2"), ("ClientSecret", "oauth-s3cret"), ("PublicUrl", "https://bot.acme.test"), .. settings]);

    private static async Task<(string State, string Cookie)> Begin(SlackServer server)
    {
        using var response = await server.Http.GetAsync(new Uri("/slack/install", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/oauth/v2/authorize", response.Headers.Location!.AbsolutePath);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        return (QueryHelpers.ParseQuery(response.Headers.Location.Query)["state"].ToString(), cookie.Split(';')[0]);
    }

    private static Task<HttpResponseMessage> Finish(SlackServer server, string state, string? cookie)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth?code=the-code&state={state}");
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }
        return server.Http.SendAsync(request);
    }

    private static async Task<bool> IsLinked(SlackServer server)
    {
        await using var session = await server.Store.Read(default);
        return await session.Organisations.OwnerOf(SlackNames.Workspace("T02"), default) is not null;
    }
}
