using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;
using PeerAssist.Teams;
using PeerAssist.Teams.Connector;
using PeerAssist.Tests.Stores;

namespace PeerAssist.Tests.Teams;

/// <summary>A server with Teams on a real port, a real store and a real index; only the platform's own services are stood in for.</summary>
internal sealed class TeamsHost : IAsyncDisposable
{
    public const string Tenant = "22222222-2222-2222-2222-222222222222";

    public static readonly OrganisationId Shop = new("shop");
    public static readonly WorkspaceId Workspace = WorkspaceId.Of("teams", Tenant);

    // Making a key takes longer than most tests.
    private static readonly Lazy<Signer> s_signer = new(() => new Signer("k1", "msteams", "webchat"));

    private readonly TemporaryDirectory _directory = new();
    private readonly Signer _signer;
    private WebApplication _app = null!;

    private TeamsHost(Signer signer, KeyServer keys) => (_signer, Keys) = (signer, keys);

    public KeyServer Keys { get; }

    public ShiftedTime Time { get; } = new();

    public FakePlatform Platform { get; } = new();

    public HttpClient Http { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public IStore Store => Services.GetRequiredService<IStore>();

    public static async Task<TeamsHost> Start(string environment = "Production", params (string Key, string Value)[] settings)
    {
        var host = new TeamsHost(s_signer.Value, await KeyServer.Start(s_signer.Value.Published()));
        await host.Run(environment, settings);
        return host;
    }

    /// <summary>A token as the platform would send with an activity.</summary>
    public string Token() => _signer.Sign(Signer.Claims(Time.GetUtcNow()));

    /// <summary>The key that tokens of the host's platform are signed with.</summary>
    public Signer Signer => _signer;

    public Task<HttpResponseMessage> Post(JsonNode activity) => Post(activity.ToJsonString(), Token());

    public async Task<HttpResponseMessage> Post(string body, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Http.SendAsync(request);
    }

    /// <summary>Posts an invoke and reads what is answered.</summary>
    public async Task<JsonNode> Invoke(JsonNode activity)
    {
        using var answer = await Post(activity);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode} {body}");
        await Settle();
        return JsonNode.Parse(body)!;
    }

    /// <summary>Posts something that waits for no answer, and lets everything happen that follows from it.</summary>
    public async Task Deliver(JsonNode activity)
    {
        using var answer = await Post(activity);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        await Settle();
    }

    /// <summary>Runs the workers until nothing is left to do now.</summary>
    public async Task Settle()
    {
        await Services.GetRequiredService<InboxWorker>().Work(CancellationToken.None);
        await Services.GetRequiredService<IndexFollower>().Follow(CancellationToken.None);
        await Services.GetRequiredService<OutboxWorker>().Work(CancellationToken.None);
    }

    /// <summary>Puts an answer into the store that everybody may read.</summary>
    public async Task Know(string id, string question, AnswerParts parts, string author = "Bo")
    {
        await using var session = await Store.Write(CancellationToken.None);
        await session.Answers.Save(
            new(new(id), Shop, Audience.Organisation, AnswerState.NotValidated, null, author, "en", Time.GetUtcNow(), new(1, parts, null, Time.GetUtcNow())),
            CancellationToken.None);
        await session.Phrasings.Save(Shop, new(id), new(question, Audience.Organisation, PhrasingOrigin.Imported), CancellationToken.None);
        await session.Commit(CancellationToken.None);
        await Settle();
    }

    public async Task<T> Read<T>(Func<ISession, Task<T>> read)
    {
        await using var session = await Store.Read(CancellationToken.None);
        return await read(session);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await Keys.DisposeAsync();
        _directory.Dispose();
    }

    private async Task Run(string environment, (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Teams:Bots:0:AppId"] = Signer.App,
            ["Teams:Bots:0:Password"] = "s3cret",
            ["Teams:Bots:0:TenantId"] = Tenant,
            ["Teams:OpenIdMetadataUrl"] = Keys.MetadataUrl,
            ["Teams:LoginBaseUrl"] = "https://login.test",
        });
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(one => one.Key, one => (string?)one.Value));
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddSqliteStore(_directory.Path);
        builder.Services.AddPeerAssist(_ => new Generation(new PostingsIndex()));
        builder.Services.AddSingleton<IndexFollower>().AddSingleton<InboxWorker>().AddSingleton<OutboxWorker>();
        builder.Services.AddTeams(builder.Configuration);
        foreach (var client in new[] { ConnectorCalls.Client, ConnectorCalls.EmulatorClient, BotTokens.Client })
            builder.Services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => Platform);
        _app = builder.Build();
        _app.MapTeams();
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri(_app.Urls.Single()) };
        await Link();
    }

    private async Task Link()
    {
        await using var session = await Store.Write(CancellationToken.None);
        await session.Organisations.Save(new(Shop, "Shop", new TeamSettings()), CancellationToken.None);
        await session.Organisations.Link(Workspace, Shop, CancellationToken.None);
        await session.Commit(CancellationToken.None);
    }
}
