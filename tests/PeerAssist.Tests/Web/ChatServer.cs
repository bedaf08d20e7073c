using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;
using PeerAssist.Tests.Stores;
using PeerAssist.Web;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Tests.Web;

/// <summary>The whole product with the web chat as its only adapter, on a real store.</summary>
public sealed class ChatServer : IAsyncDisposable
{
    private readonly TemporaryDirectory _directory;
    private readonly WebApplication _app;

    private ChatServer(WebApplication app, TemporaryDirectory directory) => (_app, _directory) = (app, directory);

    public static WebWorkspace Workspace { get; } = new(
        "shop",
        "Shop",
        [new("anna", "Anna Hartwell", "en"), new("bram", "Bram Oosterveen", "nl"), new("mei", "Mei Lanying", "zh")],
        [
            new("general", "general", "Anything", ChannelKind.Public),
            new("leads", "leads", "Only for leads", ChannelKind.Private, ["anna", "mei"]),
        ],
        Demo: true);

    public IStore Store => _app.Services.GetRequiredService<IStore>();

    public string Directory => _directory.Path;

    public TestServer Http => _app.GetTestServer();

    public static async Task<ChatServer> Start()
    {
        var directory = new TemporaryDirectory();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Test" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.AddSqliteStore(directory.Path);
        builder.Services.AddPeerAssist(_ => new Generation(new PostingsIndex()));
        builder.Services.AddPeerAssistWorkers();
        builder.Services.AddWebChat(Workspace);
        var app = builder.Build();
        app.MapWebChat();
        var server = new ChatServer(app, directory);
        await using (var session = await server.Store.Write(default))
        {
            var organisation = new Organisation(new("shop"), "Shop", new());
            await session.Organisations.Save(organisation, default);
            await session.Organisations.Link(Workspace.Workspace, organisation.Id, default);
            await session.Commit(default);
        }

        await app.StartAsync();
        return server;
    }

    public Chatter As(string person) => new(Http.CreateClient(), person);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _directory.Dispose();
    }
}
