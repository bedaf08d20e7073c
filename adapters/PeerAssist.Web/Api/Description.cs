using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace PeerAssist.Web.Api;

/// <summary>What <c>/openapi/v1.json</c> says of the API as a whole.</summary>
internal static class Description
{
    /// <summary>Lets a call with another content type reach the one place that tells what is wrong with it.</summary>
    internal const string Anything = "*/*";

    private const string Scheme = "token";

    internal static void Write(OpenApiOptions options)
    {
        options.ShouldInclude = call => call.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new()
            {
                Title = "PeerAssist",
                Version = "v1",
                Description =
                    "Ask what colleagues answered before, vote, correct, save an answer, tell whether it worked. "
                    + "A POST may carry an Idempotency-Key: sent again with the same key, it gets the first answer and does nothing twice. "
                    + "Bodies are at most 256 KiB. Errors are problem details (RFC 9457).",
            };
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "One of Api:Tokens. Without tokens in the configuration, only programs on the server's own machine may call.",
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            // A number is a number here, in either direction, and what is required cannot be null.
            if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
                (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
            if (context.JsonPropertyInfo?.AttributeProvider?.IsDefined(typeof(RequiredAttribute), inherit: true) == true)
                schema.Type &= ~JsonSchemaType.Null;
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.HttpMethod != "POST")
                return Task.CompletedTask;
            operation.RequestBody?.Content?.Remove(Anything);
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "Idempotency-Key",
                In = ParameterLocation.Header,
                Description = "Names the call, so that it can be sent again.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
            });
            return Task.CompletedTask;
        });
    }
}
