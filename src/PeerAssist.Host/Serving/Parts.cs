using PeerAssist.Lucene;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Sqlite;

namespace PeerAssist.Host.Serving;

/// <summary>The names that configuration may use for exchangeable parts, and what each stands for.</summary>
internal static class Parts
{
    private static readonly Dictionary<string, Action<IServiceCollection, Settings>> Stores = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sqlite"] = (services, settings) => services.AddSqliteStore(settings.DataDirectory, settings.KeyFile),
    };

    private static readonly Dictionary<string, Func<IAnswerIndex>> Indexes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["postings"] = () => new PostingsIndex(),
        ["lucene"] = () => LuceneIndex.TryCreate(out var index, out var reason) ? index : throw new SettingsException(reason),
    };

    /// <summary>The index of a build where nothing is configured: Lucene where the build was asked for it.</summary>
    public static string UsualIndex => LuceneIndex.IsBuiltIn ? "lucene" : "postings";

    /// <summary>Adds the configured store.</summary>
    /// <exception cref="SettingsException">There is no store of that name.</exception>
    public static void AddStore(IServiceCollection services, Settings settings) => Pick(Stores, "Store", settings.Store)(services, settings);

    /// <summary>Makes the configured index, empty.</summary>
    /// <exception cref="SettingsException">There is no index of that name, or this build lacks it.</exception>
    public static IAnswerIndex Index(Settings settings) => Index("Index", settings.Index);

    /// <summary>Makes the index that an operator named, empty.</summary>
    /// <exception cref="SettingsException">There is no index of that name, or this build lacks it.</exception>
    public static IAnswerIndex Index(string setting, string name) => Pick(Indexes, setting, name)();

    private static T Pick<T>(Dictionary<string, T> known, string setting, string name) =>
        known.TryGetValue(name, out var part)
            ? part
            : throw new SettingsException($"{setting} is '{name}', but must be one of: {string.Join(", ", known.Keys)}.");
}
