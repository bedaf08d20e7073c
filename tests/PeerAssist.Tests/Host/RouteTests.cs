using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using PeerAssist.Host.Serving;

namespace PeerAssist.Tests.Host;

/// <summary>Every address the server answers, and what it demands.</summary>
public sealed class RouteTests : IDisposable
{
    // From elsewhere than this machine: only what verifies its caller by itself, and the health of the server.
    private static readonly string[] OpenToAll = ["/health/", "/slack/", "/api/messages"];

    private static readonly string[] Known =
    [
        "* /health/live",
        "* /health/ready",
        "DELETE /chat/channels/{channel}/messages/{id}",
        "GET /",
        "GET /api/v1/answers/{id}",
        "GET /api/v1/audit",
        "GET /api/v1/audit/verify",
        "GET /api/v1/contributors/{id}/export",
        "GET /api/v1/notices",
        "GET /api/v1/pairs",
        "GET /api/v1/policies",
        "GET /api/v1/questions/open",
        "GET /api/v1/questions/{id}",
        "GET /api/v1/reviews",
        "GET /api/v1/thanks",
        "GET /api/v1/topics",
        "GET /api/v1/topics/single",
        "GET /chat/app/{file}",
        "GET /chat/channels/{channel}/messages",
        "GET /chat/events",
        "GET /chat/open",
        "GET /chat/state",
        "GET /chat/texts/{language}",
        "GET /dashboard",
        "GET /dashboard/answers",
        "GET /dashboard/answers/{id}",
        "GET /dashboard/answers/{id}/edit",
        "GET /dashboard/app/{file}",
        "GET /dashboard/audit",
        "GET /dashboard/channels",
        "GET /dashboard/health",
        "GET /dashboard/open",
        "GET /dashboard/pairs",
        "GET /dashboard/people",
        "GET /dashboard/questions",
        "GET /dashboard/questions/{id}",
        "GET /dashboard/record",
        "GET /dashboard/settings",
        "GET /dashboard/topics",
        "GET /dashboard/work",
        "GET /dashboard/work/jobs",
        "GET /metrics",
        "GET /openapi/{documentName}.json",
        "POST /api/v1/answers/{id}/apart",
        "POST /api/v1/answers/{id}/corrections",
        "POST /api/v1/answers/{id}/merge",
        "POST /api/v1/answers/{id}/restore",
        "POST /api/v1/answers/{id}/retire",
        "POST /api/v1/answers/{id}/still-right",
        "POST /api/v1/answers/{id}/thanks",
        "POST /api/v1/answers/{id}/unmerge",
        "POST /api/v1/answers/{id}/votes",
        "POST /api/v1/audit/{entry}",
        "POST /api/v1/availability",
        "POST /api/v1/contributors/{id}/forget",
        "POST /api/v1/contributors/{id}/role",
        "POST /api/v1/contributors/{id}/undo",
        "POST /api/v1/policies",
        "POST /api/v1/policies/{id}/remove",
        "POST /api/v1/questions",
        "POST /api/v1/questions/{id}/answers",
        "POST /api/v1/questions/{id}/decline",
        "POST /api/v1/questions/{id}/outcome",
        "POST /api/v1/questions/{id}/team",
        "POST /api/v1/wording",
        "POST /chat/channels/{channel}/messages",
        "POST /chat/channels/{channel}/messages/{id}/acts",
        "POST /chat/channels/{channel}/messages/{id}/reactions",
        "POST /chat/channels/{channel}/read",
        "POST /chat/open/{question}",
        "POST /dashboard/answers/{id}/confirm",
        "POST /dashboard/answers/{id}/edit",
        "POST /dashboard/answers/{id}/restore",
        "POST /dashboard/answers/{id}/retire",
        "POST /dashboard/answers/{id}/undo",
        "POST /dashboard/audit",
        "POST /dashboard/language",
        "POST /dashboard/pairs",
        "POST /dashboard/people",
        "POST /dashboard/questions/{id}/answer",
        "POST /dashboard/settings",
        "POST /dashboard/work/export",
        "POST /dashboard/work/import",
        "POST /dashboard/work/reindex",
        "POST /dashboard/work/rollback",
        "PUT /chat/availability",
        "PUT /chat/channels/{channel}/messages/{id}",
    ];

    private readonly string _directory = Directory.CreateTempSubdirectory("peerassist-routes-").FullName;

    [Fact]
    public async Task The_routes_are_those_that_are_known()
    {
        await using var app = Build("http://127.0.0.1:5080");

        Assert.Equal(Known, Routes(app).Where(route => !route.Contains("**", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Beyond_this_machine_every_route_verifies_its_caller()
    {
        await using var app = Build("http://0.0.0.0:5080");
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First().Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };

        foreach (var route in Routes(app).Where(route => !OpenToAll.Any(open => route.Contains(open, StringComparison.Ordinal))))
        {
            var (method, path) = (route.Split(' ')[0], route.Split(' ')[1]);
            using var request = new HttpRequestMessage(new HttpMethod(method), path.Replace("{documentName}", "v1", StringComparison.Ordinal).Replace("**", "", StringComparison.Ordinal));
            using var response = await http.SendAsync(request);
            Assert.True(response.StatusCode == System.Net.HttpStatusCode.Unauthorized, $"{route} answers {(int)response.StatusCode} to a caller without a token.");
        }

        await app.StopAsync();
    }

    [Fact]
    public async Task Beyond_this_machine_there_are_no_pages_as_long_as_they_have_no_sign_in()
    {
        await using var app = Build("http://0.0.0.0:5080");

        Assert.DoesNotContain(Routes(app), route => route.Contains("/chat/", StringComparison.Ordinal) || route.Contains("/dashboard", StringComparison.Ordinal) || route == "GET /");
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private WebApplication Build(string urls)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = _directory,
            ["Server:Urls"] = urls.Replace("5080", $"{ServerProcess.FreePort()}", StringComparison.Ordinal),
            ["Api:Tokens:0"] = "a-token-of-the-tests-0123456789",
        });
        return Server.Build(builder, Settings.Read(builder.Configuration), LocalWorkspace.Create("en"));
    }

    private static IEnumerable<string> Routes(WebApplication app) =>
        from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
        select $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}";
}
