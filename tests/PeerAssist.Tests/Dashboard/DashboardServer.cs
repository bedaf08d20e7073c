using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Host.Serving;
using PeerAssist.Stores;
using PeerAssist.Tests.Stores;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Tests.Dashboard;

/// <summary>The real server on a real store, and a browser without scripts that looks at its dashboard.</summary>
internal sealed partial class DashboardServer : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly CookieContainer _cookies = new();
    private readonly WebApplication _app;
    private HttpClient? _http;
    private int _last;

    private DashboardServer()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Data:Directory"] = _directory.Path });
        builder.Logging.ClearProviders();
        _app = Server.Build(builder, Settings.Read(builder.Configuration), Workspace);
    }

    public static WebWorkspace Workspace { get; } = new(
        "shop",
        "Shop",
        [new("anna", "Anna Hartwell", "en"), new("bram", "Bram Oosterveen", "nl"), new("mei", "Mei Lanying", "zh")],
        [
            new("general", "general", "Anything", ChannelKind.Public),
            new("secret", "secret", "Not for Anna", ChannelKind.Private, ["bram", "mei"]),
        ],
        Demo: true);

    public IStore Store => _app.Services.GetRequiredService<IStore>();

    public IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder)_app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText!.Contains("dashboard", StringComparison.Ordinal));

    public HttpClient Http => _http ??= new HttpClient(new Cookies(_cookies, _app.GetTestServer().CreateHandler())) { BaseAddress = new("http://localhost") };

    public static async Task<DashboardServer> Start()
    {
        var server = new DashboardServer();
        var organisation = await Server.Prepare(server.Store, Workspace, default);
        await FirstAdmin.Ensure(server.Store, Workspace, organisation.Id, default);
        await server._app.StartAsync();
        return server;
    }

    public static Place General { get; } = new(new(Workspace.Workspace, "general"), ChannelKind.Public);

    public static Place Secret { get; } = new(new(Workspace.Workspace, "secret"), ChannelKind.Private);

    public static Person Person(string id) => new(new(Workspace.Workspace, id), Workspace.People.First(person => person.Id == id).Name);

    /// <summary>Lets something happen in the chat, answered inside its request.</summary>
    public async Task<Result> Happen(Func<DateTimeOffset, ChatEvent> make)
    {
        var key = $"event-{++_last}";
        var happened = make(_app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        return await _app.Services.GetRequiredService<Intake>().Answer(new Arrival("test", key, key, "", "test", happened), null, default);
    }

    /// <summary>Saves an answer as a colleague would and gives its id.</summary>
    public async Task<string> Save(string by, string question, string text, Place? place = null) =>
        ((Result.Done)await Happen(at => new AnswerCaptured(place ?? General, Person(by), at, question, new(text), null, null, null))).Answer!.Value.Value;

    public async Task<Result.Answered> Ask(string by, string text, Place? place = null) =>
        (Result.Answered)await Happen(at => new QuestionPut(place ?? General, Person(by), at, text));

    /// <summary>The page as it is sent.</summary>
    public async Task<string> Page(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await Http.GetAsync(path);
        Assert.Equal((path, expected), (path, response.StatusCode));
        return WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a form as the browser would that was shown a page; follows where it leads.</summary>
    public async Task<HttpResponseMessage> Send(string path, string shownOn, params (string Name, string Value)[] fields)
    {
        var proof = Proof().Match(await Page(shownOn)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("proof", proof), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        var response = await Http.PostAsync(path, form);
        return response.StatusCode == HttpStatusCode.Redirect ? await Http.GetAsync(response.Headers.Location) : response;
    }

    /// <summary>Waits until the store says so.</summary>
    public async Task Until(Func<ISession, Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var seen = 0L;
        while (true)
        {
            seen = await Store.Changed(seen, TimeSpan.FromSeconds(5), patience.Token);
            await using var view = await Store.Read(patience.Token);
            if (await holds(view))
                return;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _directory.Dispose();
    }

    [GeneratedRegex("name=\"proof\" value=\"([0-9a-f]+)\"")]
    private static partial Regex Proof();

    private sealed class Cookies(CookieContainer jar, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (jar.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
                request.Headers.TryAddWithoutValidation("Cookie", cookies);
            var response = await base.SendAsync(request, cancellationToken);
            foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
                jar.SetCookies(request.RequestUri!, cookie);
            return response;
        }
    }
}
