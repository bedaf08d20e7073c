using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace PeerAssist.Web.Api.Health;

/// <summary>What watches the server asks: whether it lives, whether it is ready and why not, and its figures.</summary>
public static class HealthServices
{
    /// <summary>Adds the checks of the store and the search; adapters may add their own.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreCheck>("store").AddCheck<SearchCheck>("search");
        services.AddSingleton<Figures>();
        return services;
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c> for everybody, and <c>/metrics</c> for whom the API admits.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = Write });
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = Write });
        routes.MapGet("/metrics", async (Figures figures, CancellationToken cancellationToken) =>
                TypedResults.Text(await figures.Read(cancellationToken), "text/plain; version=0.0.4"))
            .AddEndpointFilter<ApiGuard>().ExcludeFromDescription();
        return routes;
    }

    private static Task Write(HttpContext http, HealthReport report) => http.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString().ToLowerInvariant(),
            checks = report.Entries.Select(entry => new { name = entry.Key, status = entry.Value.Status.ToString().ToLowerInvariant(), reason = entry.Value.Description }),
        },
        JsonSerializerOptions.Web,
        http.RequestAborted);
}
