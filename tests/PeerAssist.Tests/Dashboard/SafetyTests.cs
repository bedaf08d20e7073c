using System.Net;
using Microsoft.AspNetCore.Routing;

namespace PeerAssist.Tests.Dashboard;

/// <summary>Who may reach the dashboard, what a browser must keep to, and that nothing anybody wrote becomes markup.</summary>
public sealed class SafetyTests : IAsyncLifetime
{
    private static readonly string[] Nasty =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "javascript:alert(1)", "</textarea><svg onload=alert(1)>",
        "{{constructor.constructor('alert(1)')()}}", "<a href=\"//evil.example\">here</a>", "&lt;b&gt;", "\u202Etxt.exe",
    ];

    private DashboardServer _server = null!;

    public async Task InitializeAsync() => _server = await DashboardServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Every_page_tells_the_browser_what_it_may_do()
    {
        foreach (var path in Paths("GET"))
        {
            using var response = await _server.Http.GetAsync(path);
            Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
            Assert.Equal("no-cache", Header(response, "Cache-Control"));
            Assert.True(response.IsSuccessStatusCode || path.Contains("nothing", StringComparison.Ordinal), $"{path} answers {(int)response.StatusCode}.");
        }
    }

    [Fact]
    public async Task What_changes_something_needs_the_proof_of_a_page()
    {
        var paths = Paths("POST").ToList();

        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            using var bare = new FormUrlEncodedContent([new("proof", new string('0', 64))]);
            using var response = await _server.Http.PostAsync(path, bare);
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{path} answers {(int)response.StatusCode} to a form from elsewhere.");
        }
    }

    [Fact]
    public async Task Another_site_cannot_act_even_with_the_proof()
    {
        var html = await _server.Page("/dashboard/settings");
        var proof = html.Split("name=\"proof\" value=\"")[1][..64];
        using var form = new FormUrlEncodedContent([new("proof", proof), new("name", "Taken")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dashboard/settings") { Content = form };
        request.Headers.Add("Origin", "https://evil.example");
        using var response = await _server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("Taken", await _server.Page("/dashboard/settings"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_our_own_page_is_taken_though_it_names_no_origin()
    {
        var html = await _server.Page("/dashboard/settings");
        using var form = new FormUrlEncodedContent([new("proof", html.Split("name=\"proof\" value=\"")[1][..64]), new("name", "Renamed")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dashboard/settings") { Content = form };
        request.Headers.Add("Origin", "null");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await _server.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_refused()
    {
        foreach (var path in Paths("GET"))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "rebound.example";
            using var response = await _server.Http.SendAsync(request);
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, response.StatusCode));
        }
    }

    [Fact]
    public async Task What_people_wrote_never_becomes_markup()
    {
        foreach (var nasty in Nasty)
        {
            var answer = await _server.Save("bram", nasty, nasty);
            var asked = await _server.Ask("mei", nasty);
            foreach (var path in (string[])[$"/dashboard/answers/{answer}", $"/dashboard/answers/{answer}/edit", "/dashboard/answers", "/dashboard/questions",
                $"/dashboard/questions/{asked.Question}", $"/dashboard/answers?words={Uri.EscapeDataString(nasty)}", $"/dashboard/people?from={Uri.EscapeDataString(nasty)}",
                $"/dashboard/questions?fate={Uri.EscapeDataString(nasty)}&after={Uri.EscapeDataString(nasty)}&channel={Uri.EscapeDataString(nasty)}"])
            {
                var html = await _server.Http.GetStringAsync(path);
                Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
                Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
                Assert.DoesNotContain("<svg onload", html, StringComparison.Ordinal);
                Assert.DoesNotContain("href=\"//evil", html, StringComparison.Ordinal);
                Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
                Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_choice_of_language_leads_nowhere_else()
    {
        using var response = await _server.Send("/dashboard/language", "/dashboard", ("language", "nl"), ("back", "//evil.example"));

        Assert.Equal("localhost", response.RequestMessage!.RequestUri!.Host);
        Assert.Contains("<html lang=\"nl\"", await _server.Page("/dashboard"), StringComparison.Ordinal);
    }

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(' ', response.Headers.TryGetValues(name, out var values) ? values : []);

    private IEnumerable<string> Paths(string method) =>
        from route in _server.Routes
        where route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains(method)
        select "/" + route.RoutePattern.RawText!.Trim('/').Replace("{id}", "nothing", StringComparison.Ordinal).Replace("{file}", "dashboard.css", StringComparison.Ordinal);
}
