using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace PeerAssist.Web.Api;

/// <summary>The HTTP API under <c>/api/v1</c>, described by <c>/openapi/v1.json</c>.</summary>
public static class ApiServices
{
    /// <summary>Adds what the API needs; <see cref="ApiAccess"/> decides who may call it.</summary>
    /// <exception cref="InvalidOperationException">A token cannot be used; the message is one sentence for the operator.</exception>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(new ApiAccess(configuration));
        services.AddSingleton<ApiDesk>();
        services.AddOpenApi("v1", Description.Write);
        return services;
    }

    /// <summary>Maps the API and its description.</summary>
    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").WithTags("PeerAssist").AddEndpointFilter<ApiGuard>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        QuestionCalls.Map(api);
        AnswerCalls.Map(api);
        OpenCalls.Map(api);
        FigureCalls.Map(api);
        NoticeCalls.Map(api);
        AuditCalls.Map(api);
        CareCalls.Map(api);
        PolicyCalls.Map(api);
        PersonCalls.Map(api);
        api.MapFallback("/{**path}", () => Problem.Of(StatusCodes.Status404NotFound, "There is no such address in the API; /openapi/v1.json lists them."))
            .ExcludeFromDescription();
        routes.MapGroup("").AddEndpointFilter<ApiGuard>().MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();
        return routes;
    }
}
