using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Receiving;
using PeerAssist.Stores;

namespace PeerAssist.Slack.Installing;

/// <summary>
/// Installs the app in a workspace over OAuth. The state is random, good for ten minutes and one use, and bound to the browser that began.
/// A workspace is linked to the organisation only when the operator named it: else anybody could install the app and read.
/// </summary>
internal sealed class OAuthInstall(ISlackApi api, SlackSettings settings, IStore store, Installations installations, TimeProvider time)
{
    private const string Cookie = "__Host-peerassist-slack";
    private const string Scopes =
        "app_mentions:read,channels:history,channels:read,chat:write,commands,groups:history,groups:read,im:history,mpim:history,mpim:read,reactions:read,users:read";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private string Redirect => new Uri(settings.PublicUrl!, "/slack/oauth").AbsoluteUri;

    public async Task<IResult> Begin(HttpContext context)
    {
        var state = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(16));
        await using (var session = await store.Write(context.RequestAborted))
        {
            var until = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
            await session.Records.Save(SlackNames.Adapter, Key(state), JsonSerializer.SerializeToUtf8Bytes(until), context.RequestAborted);
            await session.Commit(context.RequestAborted);
        }
        context.Response.Cookies.Append(Cookie, state, new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Life });
        var authorize = new Uri(settings.ApiBaseUrl, "/oauth/v2/authorize").AbsoluteUri;
        return Results.Redirect(QueryHelpers.AddQueryString(authorize, new Dictionary<string, string?>
        {
            ["client_id"] = settings.ClientId,
            ["scope"] = Scopes,
            ["state"] = state,
            ["redirect_uri"] = Redirect,
        }));
    }

    public async Task<IResult> Finish(HttpContext context)
    {
        var query = context.Request.Query;
        var state = query["state"].ToString();
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Secure = true, Path = "/" });
        if (state.Length == 0 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(context.Request.Cookies[Cookie] ?? ""))
            || !await Spend(state, context.RequestAborted))
        {
            return Page(StatusCodes.Status400BadRequest, "not-installed", "state");
        }
        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return Page(StatusCodes.Status400BadRequest, "not-installed", query["error"].ToString());
        }
        var asked = new JsonObject
        {
            ["client_id"] = settings.ClientId,
            ["client_secret"] = settings.ClientSecret,
            ["code"] = code,
            ["redirect_uri"] = Redirect,
        };
        return await api.Call("oauth.v2.access", null, asked, context.RequestAborted) switch
        {
            SlackAnswer.Ok { Body: var body } when Installation.Read(body, time.GetUtcNow()) is { } installed => await Keep(installed, body.Text("team", "name") ?? installed.Team, context.RequestAborted),
            SlackAnswer.Refused refused => Page(StatusCodes.Status400BadRequest, "not-installed", refused.Error),
            _ => Page(StatusCodes.Status502BadGateway, "not-installed", "Slack"),
        };
    }

    private async Task<IResult> Keep(Installation installation, string name, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        await Installations.Save(session, installation, cancellationToken);
        var linked = settings.Workspaces.Contains(installation.Team) && await WorkspaceLink.Link(session, installation.Team, cancellationToken);
        await session.Commit(cancellationToken);
        installations.Changed(installation.Team);
        return Page(StatusCodes.Status200OK, linked ? "installed" : "installed.unlinked", name);
    }

    private async Task<bool> Spend(string state, CancellationToken cancellationToken)
    {
        await using var session = await store.Write(cancellationToken);
        if (await session.Records.Find(SlackNames.Adapter, Key(state), cancellationToken) is not { } record)
        {
            return false;
        }
        await session.Records.Remove(SlackNames.Adapter, Key(state), cancellationToken);
        await session.Commit(cancellationToken);
        return time.GetUtcNow().ToUnixTimeSeconds() < JsonSerializer.Deserialize<long>(record);
    }

    // Only the hash is kept: whoever reads the store cannot finish somebody's installation.
    private static string Key(string state) => "oauth/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));

    private static IResult Page(int status, string key, string filled) => Results.Content(
        string.Create(CultureInfo.InvariantCulture, $"<!doctype html><title>PeerAssist</title><p>{WebUtility.HtmlEncode(SlackTexts.Say("en", key, filled))}</p>"),
        "text/html; charset=utf-8", Encoding.UTF8, status);
}
