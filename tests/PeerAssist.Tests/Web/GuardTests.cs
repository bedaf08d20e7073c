using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace PeerAssist.Tests.Web;

public sealed class GuardTests : IAsyncLifetime
{
    private ChatServer _server = null!;

    public async Task InitializeAsync() => _server = await ChatServer.Start();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/chat/app/main.js")]
    [InlineData("/chat/state")]
    public async Task Everything_carries_the_headers_that_keep_strangers_out(string path)
    {
        var headers = (await _server.Http.CreateClient().GetAsync(path)).Headers;
        var policy = headers.GetValues("Content-Security-Policy").Single();

        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:81")]
    public async Task What_another_sites_page_sends_is_refused(string header, string value)
    {
        var refused = await Post("http://localhost/", request => request.Headers.Add(header, value));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain(await _server.As("anna").Line("general"), message => message.GetProperty("text").GetString() == "hello");
    }

    [Fact]
    public async Task The_pages_own_requests_are_taken() =>
        Assert.Equal(HttpStatusCode.OK, (await Post("http://localhost/", request =>
        {
            request.Headers.Add("Sec-Fetch-Site", "same-origin");
            request.Headers.Add("Origin", "http://localhost");
        })).StatusCode);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task What_a_form_could_send_is_refused(string type) =>
        Assert.Equal(HttpStatusCode.UnsupportedMediaType,
            (await Post("http://localhost/", request => request.Content!.Headers.ContentType = new MediaTypeHeaderValue(type))).StatusCode);

    [Theory]
    [InlineData("{\"id\":")]
    [InlineData("null")]
    [InlineData("{\"id\":\"aaaaaaaaaaaa\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"id\":\"../../etc\",\"text\":\"hello\"}")]
    [InlineData("[]")]
    public async Task A_broken_body_gets_one_sentence(string body)
    {
        var refused = await Post("http://localhost/", request => request.Content = new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("The server did not understand the request.", await Chatter.Sentence(refused));
    }

    [Theory]
    [InlineData("http://peerassist.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    public async Task A_name_that_only_points_here_is_not_this_machine(string address) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await Post(address, _ => { })).StatusCode);

    [Theory]
    [InlineData("192.0.2.7", 403)]
    [InlineData("::ffff:192.0.2.7", 403)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("::1", 200)]
    [InlineData("::ffff:127.0.0.1", 200)]
    public async Task Only_this_machine_is_let_in(string address, int status)
    {
        var answered = await _server.Http.SendAsync(http =>
        {
            http.Connection.RemoteIpAddress = IPAddress.Parse(address);
            http.Request.Host = new HostString("127.0.0.1");
            http.Request.Path = "/chat/state";
        });
        Assert.Equal(status, answered.Response.StatusCode);
    }

    private async Task<HttpResponseMessage> Post(string address, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(address), "chat/channels/general/messages"))
        {
            Content = new StringContent($$"""{"id":"{{Chatter.Fresh()}}","text":"hello"}""", Encoding.UTF8, "application/json"),
        };
        change(request);
        return await _server.Http.CreateClient().SendAsync(request);
    }
}
