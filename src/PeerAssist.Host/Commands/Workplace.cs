using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Host.Serving;
using PeerAssist.Organisations;
using PeerAssist.Privacy;
using PeerAssist.Stores;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Host.Commands;

/// <summary>What a verb works on: the configured store, beside a running server or alone.</summary>
internal sealed class Workplace : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Workplace(Settings settings, ServiceProvider services)
    {
        Settings = settings;
        _services = services;
        Store = services.GetRequiredService<IStore>();
        Journal = new(services.GetRequiredService<KeyRing>().Derive("journal"));
    }

    public Settings Settings { get; }

    public IStore Store { get; }

    public Journal Journal { get; }

    public TimeProvider Time { get; } = TimeProvider.System;

    /// <summary>The configuration that a server started here would have.</summary>
    public static IConfiguration Configuration() => new ConfigurationBuilder()
        .SetBasePath(Directory.GetCurrentDirectory())
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>Opens the store, and makes it when it is missing.</summary>
    /// <exception cref="SettingsException">The configuration cannot be used.</exception>
    /// <exception cref="StoreUnusableException">The store cannot be used as it is.</exception>
    public static Workplace Open()
    {
        var settings = Settings.Read(Configuration());
        var services = new ServiceCollection();
        Parts.AddStore(services, settings);
        return new(settings, services.BuildServiceProvider());
    }

    /// <summary>The organisation of that id, or the only one.</summary>
    /// <exception cref="UsageException">There is none of that id, or there are several and none is named.</exception>
    public async Task<Organisation> Organisation(string? id, CancellationToken cancellationToken)
    {
        await using var session = await Store.Read(cancellationToken);
        var all = await session.Organisations.All(cancellationToken);
        var names = string.Join(", ", all.Select(organisation => organisation.Id.Value));
        if (id is not null)
            return all.FirstOrDefault(organisation => organisation.Id.Value == id) ?? throw new UsageException(NoSuch(id, names));
        return all switch
        {
            [var only] => only,
            [] => throw new UsageException("There is no organisation yet: start the server once, or import a file."),
            _ => throw new UsageException($"There are several organisations, so name one with --organisation: {names}."),
        };
    }

    /// <summary>The same; in an empty store the first one is made, so that a file can be imported before the server was ever started.</summary>
    /// <exception cref="UsageException">There is none of that id, or there are several and none is named.</exception>
    public async Task<Organisation> OrganisationOrFirst(string? id, CancellationToken cancellationToken)
    {
        if (id is null || id == FirstOrganisation.Default.Value)
            await FirstOrganisation.Ensure(Store, FirstOrganisation.Default, "PeerAssist", cancellationToken);
        return await Organisation(id, cancellationToken);
    }

    /// <summary>A turn of the operator, who may do everything.</summary>
    public Turn Turn(ISession session, Organisation organisation) => Chat.Turn.OfOperator(session, organisation, Time.GetUtcNow(), Journal);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static string NoSuch(string id, string names) =>
        names.Length == 0 ? $"There is no organisation '{id}'." : $"There is no organisation '{id}', only: {names}.";
}
