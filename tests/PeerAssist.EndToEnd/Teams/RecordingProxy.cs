using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PeerAssist.EndToEnd.Teams;

/// <summary>Stands between two programs, passes every request on byte for byte, and keeps what was said.</summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private static readonly string[] PerConnection = ["Transfer-Encoding", "Connection", "Keep-Alive", "Content-Length", "Host"];

    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly Channel<Exchange> _arrivals = Channel.CreateUnbounded<Exchange>();
    private readonly ConcurrentQueue<Exchange> _all = new();
    private readonly Uri _target;

    private RecordingProxy(WebApplication app, Uri target) => (_app, _target) = (app, target);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>Everything that was said, oldest first.</summary>
    public IReadOnlyList<Exchange> All => [.. _all];

    public static async Task<RecordingProxy> Start(Uri target)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var proxy = new RecordingProxy(app, target);
        app.Run(proxy.Pass);
        await app.StartAsync();
        return proxy;
    }

    /// <summary>Waits for the next exchange of a kind, in the order they ended; those before it are passed over.</summary>
    public async Task<Exchange> Next(Func<Exchange, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(Chromium.Patience / 1000));
        await foreach (var exchange in _arrivals.Reader.ReadAllAsync(patience.Token))
        {
            if (wanted(exchange))
                return exchange;
        }

        throw new InvalidOperationException("The proxy was stopped.");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task Pass(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri(_target, $"{context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget}"));
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers.Where(header => !PerConnection.Contains(header.Key, StringComparer.OrdinalIgnoreCase)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        using var answer = await _http.SendAsync(request, context.RequestAborted);
        var answered = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        if (context.Request.Method != HttpMethods.Head)
            await context.Response.Body.WriteAsync(answered, context.RequestAborted);
        await context.Response.CompleteAsync();
        var exchange = new Exchange(
            context.Request.Method, request.RequestUri!.AbsolutePath, System.Text.Encoding.UTF8.GetString(body.ToArray()),
            context.Request.Headers.Authorization.ToString(), (int)answer.StatusCode, System.Text.Encoding.UTF8.GetString(answered));
        _all.Enqueue(exchange);
        await _arrivals.Writer.WriteAsync(exchange);
    }
}

/// <summary>One request and what was answered.</summary>
internal sealed record Exchange(string Method, string Path, string Body, string Authorization, int Status, string Answer);
