using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;
using PeerAssist.Web.Api;

namespace PeerAssist.Tests.Api;

/// <summary>The API on a real store with a search that is brought up to date on demand, for one organisation with one answer.</summary>
public sealed class ApiUnderTest : IAsyncLifetime
{
    private readonly string _directory = System.IO.Directory.CreateTempSubdirectory("peerassist-").FullName;
    private WebApplication? _app;

    public string Directory => _directory;

    public static OrganisationId Shop { get; } = new("shop");

    public static WorkspaceId Web { get; } = WorkspaceId.Of("web", "shop");

    public HttpClient Client { get; private set; } = null!;

    public IStore Store => Services.GetRequiredService<IStore>();

    public IServiceProvider Services => _app!.Services;

    public Dictionary<string, string?> Configuration { get; } = [];

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(Configuration);
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSqliteStore(_directory);
        builder.Services.AddPeerAssist(_ => new Generation(new PostingsIndex()));
        builder.Services.AddSingleton<IndexFollower>();
        builder.Services.AddSingleton<Recall>();
        builder.Services.AddApi(builder.Configuration);
        _app = builder.Build();
        _app.MapApi();
        await _app.StartAsync();
        Client = _app.GetTestClient();
        await Fill();
    }

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        System.IO.Directory.Delete(_directory, recursive: true);
    }

    /// <summary>Brings the search to the head of the store.</summary>
    public Task Follow() => Services.GetRequiredService<IndexFollower>().Follow(default);

    public async Task<JsonObject> Post(string path, object body, int status = 200, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        using var response = await Client.SendAsync(request);
        return await Read(response, status);
    }

    public async Task<JsonObject> Get(string path, int status = 200)
    {
        using var response = await Client.GetAsync(path);
        return await Read(response, status);
    }

    /// <summary>Asks and gives the question's id.</summary>
    public async Task<string> Ask(string text, string contributor = "anna", string channel = "general") =>
        (string)(await Post("/api/v1/questions", new { channel, contributor, text }))["question"]!;

    private static async Task<JsonObject> Read(HttpResponseMessage response, int status)
    {
        var said = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode}: {said}");
        return JsonNode.Parse(said)!.AsObject();
    }

    private async Task Fill()
    {
        var created = new DateTimeOffset(2026, 2, 11, 0, 0, 0, TimeSpan.Zero);
        await using (var session = await Store.Write(default))
        {
            await session.Organisations.Save(new(Shop, "Shop", new()), default);
            await session.Organisations.Link(Web, Shop, default);
            var parts = new AnswerParts("Send a replacement at once.", Authority: "Up to 50 EUR.", Steps: ["Ask for a photo.", "Send."]);
            await session.Answers.Save(
                new(new("damage"), Shop, Audience.Organisation, AnswerState.NotValidated, null, "Anna Hartwell", "en", created, new(1, parts, null, created)), default);
            await session.Phrasings.Save(Shop, new("damage"), new("the parcel arrived damaged", Audience.Organisation, PhrasingOrigin.Imported), default);
            await session.Channels.Save(new(new(Web, "leads"), "leads", ChannelKind.Private), default);
            await session.Channels.Join(new(Web, "leads"), new(Web, "lea"), default);
            await session.Commit(default);
        }

        await Follow();
    }
}
