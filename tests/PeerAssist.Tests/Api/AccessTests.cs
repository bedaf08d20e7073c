using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using PeerAssist.Web.Api;

namespace PeerAssist.Tests.Api;

public sealed class AccessTests
{
    private const string Token = "kV8-3nQz_71LpXw0";

    [Fact]
    public async Task With_tokens_nobody_calls_without_one()
    {
        var api = new ApiUnderTest { Configuration = { ["Api:Tokens:0"] = Token } };
        await api.InitializeAsync();
        try
        {
            foreach (var path in new[] { "/api/v1/answers/damage", "/api/v1/elsewhere", "/openapi/v1.json" })
            {
                using var refused = await api.Client.GetAsync(path);
                Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
                Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.Single().Scheme);
            }

            api.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
            Assert.Equal("damage", (string)(await api.Get("/api/v1/answers/damage"))["id"]!);
            api.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token + "x");
            Assert.Equal(401, (int)(await api.Get("/api/v1/answers/damage", 401))["status"]!);
        }
        finally
        {
            await api.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("::1", "[::1]:5080", true)]
    [InlineData("127.0.0.1", "127.0.0.1:5080", true)]
    [InlineData("10.0.0.7", "localhost", false)]
    [InlineData("127.0.0.1", "evil.example", false)]
    public void Without_tokens_only_this_machine_calls(string from, string host, bool admitted) =>
        Assert.Equal(admitted, Access([]).Admits(Call(from, host)));

    [Fact]
    public void Without_tokens_nobody_calls_a_server_that_listens_beyond_this_machine() =>
        Assert.False(Access(new() { ["Server:Urls"] = "http://0.0.0.0:5080" }).Admits(Call("127.0.0.1", "localhost")));

    [Fact]
    public void What_a_proxy_passes_on_is_not_from_this_machine()
    {
        var http = Call("127.0.0.1", "localhost");
        http.Request.Headers["X-Forwarded-For"] = "10.0.0.7";

        Assert.False(Access([]).Admits(http));
    }

    [Theory]
    [InlineData("changeme")]
    [InlineData("")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_token_that_is_easy_to_guess_stops_the_start(string token)
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => Access(new() { ["Api:Tokens:0"] = token }));

        Assert.StartsWith("Api:Tokens has a token that is easy to guess", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_description_names_every_call()
    {
        var api = new ApiUnderTest();
        await api.InitializeAsync();
        try
        {
            var description = await api.Get("/openapi/v1.json");

            Assert.Equal(
                [
                    "/api/v1/answers/{id}", "/api/v1/answers/{id}/apart", "/api/v1/answers/{id}/corrections", "/api/v1/answers/{id}/merge",
                    "/api/v1/answers/{id}/restore", "/api/v1/answers/{id}/retire", "/api/v1/answers/{id}/still-right", "/api/v1/answers/{id}/thanks",
                    "/api/v1/answers/{id}/unmerge", "/api/v1/answers/{id}/votes", "/api/v1/audit", "/api/v1/audit/verify", "/api/v1/audit/{entry}",
                    "/api/v1/availability", "/api/v1/contributors/{id}/export", "/api/v1/contributors/{id}/forget", "/api/v1/contributors/{id}/role",
                    "/api/v1/contributors/{id}/undo", "/api/v1/notices", "/api/v1/pairs", "/api/v1/policies", "/api/v1/policies/{id}/remove",
                    "/api/v1/questions", "/api/v1/questions/open", "/api/v1/questions/{id}", "/api/v1/questions/{id}/answers",
                    "/api/v1/questions/{id}/decline", "/api/v1/questions/{id}/outcome", "/api/v1/questions/{id}/team", "/api/v1/reviews",
                    "/api/v1/thanks", "/api/v1/topics", "/api/v1/topics/single", "/api/v1/wording",
                ],
                description["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
            Assert.Equal("application/json", description["paths"]!["/api/v1/questions"]!["post"]!["requestBody"]!["content"]!.AsObject().Single().Key);
            var ask = description["components"]!["schemas"]!["AskBody"]!;
            Assert.Equal(4000, (int)ask["properties"]!["text"]!["maxLength"]!);
            Assert.Equal(["channel", "contributor", "text"], ask["required"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal));
            Assert.Equal("string", (string)ask["properties"]!["text"]!["type"]!);
            Assert.Equal("integer", (string)description["components"]!["schemas"]!["CorrectBody"]!["properties"]!["baseRevision"]!["type"]!);
            Assert.Equal("integer", (string)description["components"]!["schemas"]!["AnswerView"]!["properties"]!["revision"]!["type"]!);
        }
        finally
        {
            await api.DisposeAsync();
        }
    }

    private static ApiAccess Access(Dictionary<string, string?> settings) =>
        new(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());

    private static DefaultHttpContext Call(string from, string host)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Connection.LocalIpAddress = IPAddress.Parse(from);
        http.Request.Host = new HostString(host);
        return http;
    }
}
