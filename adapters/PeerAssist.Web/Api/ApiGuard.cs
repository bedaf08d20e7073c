using Microsoft.AspNetCore.Http;
using PeerAssist.Stores;

namespace PeerAssist.Web.Api;

/// <summary>Lets in whom <see cref="ApiAccess"/> admits, and tells in one sentence when the outer world fails.</summary>
internal sealed class ApiGuard(ApiAccess access) : IEndpointFilter
{
    private const string RetryAfterSeconds = "30";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!access.Admits(http))
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem.Of(
                StatusCodes.Status401Unauthorized,
                access.IsOpenHere
                    ? "Without Api:Tokens in the configuration, only programs on the server's own machine may call the API."
                    : "The header Authorization: Bearer <token> is missing or its token is not known.");
        }

        try
        {
            return await next(context);
        }
        catch (StoreAwayException away)
        {
            http.Response.Headers.RetryAfter = RetryAfterSeconds;
            return Problem.Of(StatusCodes.Status503ServiceUnavailable, away is StoreFullException
                ? "The server's disk is full, so nothing was saved; please try again later."
                : "The server's store is busy with other work, so nothing was saved; please try again later.");
        }
        catch (BadHttpRequestException broken)
        {
            return Problem.Of(broken.StatusCode, "The request broke off or does not keep to HTTP.");
        }
    }
}
