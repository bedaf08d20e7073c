using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PeerAssist.Stores;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Web.Chat;

/// <summary>
/// Stands before every endpoint of the chat: lets in people of this machine only, refuses what another site's page sends,
/// and answers a failure with one sentence.
/// </summary>
internal sealed class Guard(WebWorkspace workspace, Refusals refusals, ILogger<Guard> log) : IEndpointFilter
{
    /// <summary>The header in which a page names the person it acts for, in the demo.</summary>
    public const string PersonHeader = "Chat-Person";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        Harden(http.Response.Headers);
        if (!IsLocal(http))
            return refusals.Give(http, 403, "error.not-local");
        if (IsForeign(http.Request))
            return refusals.Give(http, 403, "error.foreign");
        http.Features.Set(new Visitor(workspace, WhoIs(http.Request)));
        try
        {
            return await next(context);
        }
        catch (StoreAwayException)
        {
            return refusals.Give(http, 503, "unavailable");
        }
#pragma warning disable CA1031 // An edge: whoever asked is owed a sentence, whatever went wrong.
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
#pragma warning restore CA1031
        {
            // Not the path: a direct chat's names the person.
            Log.RequestFailed(log, fault, (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
            return refusals.Give(http, 503, "unavailable");
        }
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
    }

    // The name is checked too: a page elsewhere could let its own name point to this machine.
    private static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            ? http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
            : false;

    private static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site) && site != "same-origin") return true;
        return request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";
    }

    private WebPerson WhoIs(HttpRequest request)
    {
        var named = workspace.Demo ? request.Headers[PersonHeader].FirstOrDefault() ?? request.Query["as"].FirstOrDefault() : null;
        return workspace.Find(named) ?? workspace.People[0];
    }
}
