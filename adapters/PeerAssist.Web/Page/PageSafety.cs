using System.Net;
using Microsoft.AspNetCore.Http;

namespace PeerAssist.Web.Page;

/// <summary>What every page of ours demands of a browser and tells it to keep to.</summary>
public static class PageSafety
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /// <summary>Tells the browser what the page may load and who may hold it.</summary>
    public static void Harden(HttpResponse response)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
        if (response.HttpContext.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }

    /// <summary>Whether the request comes from this machine. The name is checked too: a page elsewhere could let its own name point here.</summary>
    public static bool IsLocal(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            ? http.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]"
            : false;

    /// <summary>Whether another site's page sent what changes something.</summary>
    public static bool IsForeign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) return false;
        // A form that is sent from a page without a referrer names no origin; the browser's own word on it is the better one.
        if (request.Headers.TryGetValue("Sec-Fetch-Site", out var site)) return site != "same-origin";
        return request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";
    }
}
