using PeerAssist.Host.Dashboard;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Slack;
using PeerAssist.Stores;
using PeerAssist.Teams;
using PeerAssist.Web;
using PeerAssist.Web.Api;
using PeerAssist.Web.Api.Health;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Serving;

/// <summary>Puts the parts together into a server.</summary>
internal static class Server
{
    /// <summary>Builds the server; nothing runs yet.</summary>
    /// <exception cref="SettingsException">The configuration cannot be used.</exception>
    public static WebApplication Build(WebApplicationBuilder builder, Settings settings, WebWorkspace workspace)
    {
        builder.WebHost.UseUrls(settings.Urls);
        builder.Configuration["Server:Urls"] = settings.Urls;
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System.Net.Http", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
        });
        builder.Services.AddSingleton(settings);
        Parts.AddStore(builder.Services, settings);
        var saved = new SavedSearch(settings);
        builder.Services.AddPeerAssist(_ => new Generation(Parts.Index(settings)), saved.Load);
        builder.Services.AddSingleton(saved);
        builder.Services.AddHostedService<SearchSaver>();
        builder.Services.AddPeerAssistWorkers();
        builder.Services.AddSingleton<Demo.Seed>();
        builder.Services.AddPersonalRecords();
        AddAdapters(builder, settings, workspace);

        var app = builder.Build();
        app.MapApi();
        app.MapSlack();
        app.MapHealth();
        app.MapTeams();
        if (settings.IsLoopback)
        {
            app.MapWebChat();
            app.MapDashboard();
        }

        return app;
    }

    private static void AddAdapters(WebApplicationBuilder builder, Settings settings, WebWorkspace workspace)
    {
        try
        {
            builder.Services.AddApi(builder.Configuration);
            builder.Services.AddSlack(builder.Configuration.GetSection("Slack"));
            builder.Services.AddHealth();
            builder.Services.AddTeams(builder.Configuration);

            // Neither has a sign-in yet: whoever reaches them can act as anybody, so they are for this machine only.
            if (settings.IsLoopback)
                builder.Services.AddWebChat(workspace).AddDashboard();
        }
        catch (InvalidOperationException fault)
        {
            throw new SettingsException(fault.Message);
        }
    }

    /// <summary>Sees to it that the store knows the organisation and its web workspace.</summary>
    public static async Task<Organisation> Prepare(IStore store, WebWorkspace workspace, CancellationToken cancellationToken)
    {
        var organisation = await FirstOrganisation.Ensure(store, new(workspace.Id), workspace.Name, cancellationToken);
        await FirstOrganisation.Link(store, workspace.Workspace, organisation.Id, cancellationToken);
        return organisation;
    }
}
