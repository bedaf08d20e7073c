using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Teams;

/// <summary>Stands in for the Bot Connector and the login: keeps every call and answers as the platform would, or as a test wants.</summary>
internal sealed class FakePlatform : HttpMessageHandler
{
    private readonly ConcurrentQueue<PlatformCall> _calls = new();
    private int _last;

    /// <summary>Answers in the platform's place; none to answer as usual.</summary>
    public Func<PlatformCall, HttpResponseMessage?> Answer { get; set; } = _ => null;

    public IReadOnlyList<PlatformCall> Calls => [.. _calls];

    /// <summary>What was put into conversations, new messages and new drawings, oldest first.</summary>
    public IReadOnlyList<PlatformCall> Messages =>
        [.. _calls.Where(call => call.Method is "POST" or "PUT" && call.Url.AbsolutePath.Contains("/v3/conversations", StringComparison.Ordinal) && !call.IsOpening)];

    public IReadOnlyList<PlatformCall> Tokens => [.. _calls.Where(call => call.Url.AbsolutePath.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal))];

    public static HttpResponseMessage Json(HttpStatusCode status, string json) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Error(HttpStatusCode status, string code) =>
        Json(status, $$$"""{"error":{"code":"{{{code}}}","message":"no"}}""");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var call = new PlatformCall(request.Method.Method, request.RequestUri!, body, request.Headers.Authorization?.ToString());
        _calls.Enqueue(call);
        return Answer(call) ?? Usual(call);
    }

    private HttpResponseMessage Usual(PlatformCall call) => (call.Method, call.Url.AbsolutePath) switch
    {
        ("POST", var path) when path.EndsWith("/token", StringComparison.Ordinal) =>
            Json(HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{Interlocked.Increment(ref _last)}}"}"""),
        ("GET", _) => Json(HttpStatusCode.OK, """{"members":[]}"""),
        ("POST", var path) when path.EndsWith("/v3/conversations", StringComparison.Ordinal) => Json(
            HttpStatusCode.Created,
            call.IsOpening ? """{"id":"a:chat"}""" : $$"""{"id":"thread","activityId":"sent-{{Interlocked.Increment(ref _last)}}"}"""),
        ("POST", _) => Json(HttpStatusCode.Created, $$"""{"id":"sent-{{Interlocked.Increment(ref _last)}}"}"""),
        _ => new HttpResponseMessage(HttpStatusCode.OK),
    };
}

/// <summary>One call of the platform.</summary>
internal sealed record PlatformCall(string Method, Uri Url, string Body, string? Authorization)
{
    /// <summary>Whether it opens the chat with one person.</summary>
    public bool IsOpening => Body.Contains("\"members\"", StringComparison.Ordinal);

    public JsonNode Json => JsonNode.Parse(Body)!;

    /// <summary>The card of the message.</summary>
    public JsonNode Card => (Json["activity"] ?? Json)["attachments"]![0]!["content"]!;
}
