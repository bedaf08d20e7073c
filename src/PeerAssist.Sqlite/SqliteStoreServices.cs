using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PeerAssist.Privacy;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite;

/// <summary>Registers the embedded store.</summary>
public static class SqliteStoreServices
{
    /// <summary>Adds the store that is one file in the data directory, and the keys that seal its records unless there are some already.</summary>
    /// <param name="services">The services.</param>
    /// <param name="directory">The data directory.</param>
    /// <param name="keyFile">The file with the keys; <c>keys</c> in the data directory when none is given.</param>
    public static IServiceCollection AddSqliteStore(this IServiceCollection services, string directory, string? keyFile = null)
    {
        services.TryAddSingleton(_ => KeyFile.Open(keyFile ?? Path.Combine(directory, "keys")));
        services.TryAddSingleton<Envelope>();
        services.AddSingleton(provider => new SqliteStore(directory, provider.GetRequiredService<Envelope>()));
        services.AddSingleton<IStore>(provider => provider.GetRequiredService<SqliteStore>());
        return services;
    }
}
