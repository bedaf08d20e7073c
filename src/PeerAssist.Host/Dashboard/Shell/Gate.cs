using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Web.Page;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Stands before every page of the dashboard: who may see it, what a browser must keep to, and a sentence for what went wrong.</summary>
internal sealed class Gate(LocalAdmin admin, Forgery forgery, Pages pages, ILogger<Gate> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        PageSafety.Harden(http.Response);
        var viewer = admin.Of(http.Request);
        http.Features.Set(viewer);
        if (!PageSafety.IsLocal(http))
            return await pages.Refuse(http, StatusCodes.Status403Forbidden, "error.not-local");
        if (viewer.Role < (http.GetEndpoint()?.Metadata.GetMetadata<Needs>()?.Role ?? Role.Admin))
            return await pages.Refuse(http, StatusCodes.Status403Forbidden, "error.role");
        try
        {
            if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method)
                && (PageSafety.IsForeign(http.Request) || !await forgery.Holds(http, http.RequestAborted)))
                return await pages.Refuse(http, StatusCodes.Status400BadRequest, "error.forged");
            return await next(context);
        }
        catch (StoreFullException)
        {
            return await pages.Refuse(http, StatusCodes.Status503ServiceUnavailable, "error.full");
        }
        catch (BadHttpRequestException broken)
        {
            return await pages.Refuse(http, broken.StatusCode, "error.request");
        }
        catch (InvalidDataException)
        {
            return await pages.Refuse(http, StatusCodes.Status400BadRequest, "error.request");
        }
#pragma warning disable CA1031 // An edge: whoever asked is owed a sentence, whatever went wrong.
        catch (Exception fault) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
#pragma warning restore CA1031
        {
            Log.PageFailed(log, fault, http.Request.Path);
            return await pages.Refuse(http, StatusCodes.Status500InternalServerError, "error.failed");
        }
    }
}
