using System.CommandLine;
using System.Globalization;
using PeerAssist.Host.Demo;
using PeerAssist.Host.Serving;
using PeerAssist.Search;
using PeerAssist.Sqlite;
using PeerAssist.Stores;
using PeerAssist.Teams;
using PeerAssist.Web.Workspaces;

namespace PeerAssist.Host.Commands;

/// <summary><c>serve</c> and <c>demo</c>: the server, on its own data or on sample knowledge.</summary>
internal static class ServeCommand
{
    public static Command Serve()
    {
        var command = new Command("serve", "Run the server (the default).");
        command.SetAction((_, cancellationToken) => Run(LocalWorkspace.Create(CultureInfo.CurrentUICulture.Name), demo: false, cancellationToken));
        return command;
    }

    public static Command Demo()
    {
        var command = new Command("demo", "Try it: a team of five with sample knowledge in five languages, on this machine only.");
        command.SetAction((_, cancellationToken) => Run(Shop.Workspace, demo: true, cancellationToken));
        return command;
    }

    private static async Task<int> Run(WebWorkspace workspace, bool demo, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateBuilder();
        var settings = Settings.Read(builder.Configuration);
        if (demo)
        {
            if (!settings.IsLoopback)
                throw new SettingsException("The demo lets people be switched between, so it serves this machine only: leave Server:Urls on 127.0.0.1.");
            settings = settings with { DataDirectory = Path.Combine(settings.DataDirectory, "demo"), KeyFile = Path.Combine(settings.DataDirectory, "demo", "keys") };
        }

        using var mine = ServerLock.Take(settings.DataDirectory);
        if (Surroundings.TakenPort(settings) is { } taken)
            throw new SettingsException(taken);
        await using var app = Server.Build(builder, settings, workspace);
        var store = app.Services.GetRequiredService<IStore>();
        var organisation = await Server.Prepare(store, workspace, cancellationToken);
        foreach (var tenant in TeamsServices.Workspaces(builder.Configuration))
            await FirstOrganisation.Link(store, tenant, organisation.Id, cancellationToken);
        if (demo)
            await app.Services.GetRequiredService<Seed>().Sow(organisation, workspace, cancellationToken);

        if (settings.IsLoopback)
            await FirstAdmin.Ensure(store, workspace, organisation.Id, cancellationToken);

        await app.StartAsync(cancellationToken);
        await app.Services.GetRequiredService<IndexFollower>().CaughtUp.WaitAsync(cancellationToken);
        Console.WriteLine(demo ? $"The demo is on {settings.Urls}. End it with Ctrl+C." : $"PeerAssist serves on {settings.Urls}. End it with Ctrl+C.");
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }
}
