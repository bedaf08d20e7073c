using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PeerAssist.Tests.Teams;

/// <summary>Publishes signing keys over HTTP on this machine, and counts who asks.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private KeyServer(WebApplication app) => _app = app;

    public IReadOnlyList<JsonObject> Keys { get; set; } = [];

    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Answers in the place of the keys; none to publish them.</summary>
    public Func<IResult>? Broken { get; set; }

    /// <summary>How often the metadata was read.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public string MetadataUrl => $"{_app.Urls.Single()}/v1/.well-known/openidconfiguration";

    public static async Task<KeyServer> Start(params IReadOnlyList<JsonObject> keys)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        var server = new KeyServer(app) { Keys = keys };
        app.MapGet("/v1/.well-known/openidconfiguration", server.Metadata);
        app.MapGet("/v1/.well-known/keys", server.Published);
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Metadata()
    {
        Interlocked.Increment(ref _asked);
        return Json(new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = $"{_app.Urls.Single()}/v1/.well-known/keys" });
    }

    private IResult Published() =>
        Broken?.Invoke() ?? Json(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]) });

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(), "application/json");
}
