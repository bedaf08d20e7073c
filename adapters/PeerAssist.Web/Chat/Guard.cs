using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using PeerAssist.Stores;
using PeerAssist.Web.Page;
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

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageSafety.Harden(http.Response);
        if (!PageSafety.IsLocal(http))
            return refusals.Give(http, 403, "error.not-local");
        if (PageSafety.IsForeign(http.Request))
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

    private WebPerson WhoIs(HttpRequest request)
    {
        var named = workspace.Demo ? request.Headers[PersonHeader].FirstOrDefault() ?? request.Query["as"].FirstOrDefault() : null;
        return workspace.Find(named) ?? workspace.People[0];
    }
}
