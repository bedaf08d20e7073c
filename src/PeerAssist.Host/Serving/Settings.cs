namespace PeerAssist.Host.Serving;

/// <summary>What the host reads from its configuration (appsettings.json, environment).</summary>
/// <param name="DataDirectory">Where the store, the index snapshot and the keys lie.</param>
/// <param name="Store">Name of the store.</param>
/// <param name="Index">Name of the index.</param>
/// <param name="Urls">Where the server listens.</param>
/// <param name="KeyFile">The file with the secret keys.</param>
internal sealed record Settings(string DataDirectory, string Store, string Index, string Urls, string KeyFile)
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SettingsException">A value cannot be used.</exception>
    public static Settings Read(IConfiguration configuration)
    {
        var directory = Path.GetFullPath(configuration["Data:Directory"] is { Length: > 0 } set ? set : "peerassist-data");
        return new(
            directory,
            configuration["Store"] ?? "sqlite",
            configuration["Index"] ?? Parts.UsualIndex,
            Checked(configuration["Server:Urls"] ?? DefaultUrl),
            configuration["Secrets:KeyFile"] is { Length: > 0 } file ? file : Path.Combine(directory, "keys"));
    }

    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLoopback => Urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.IsLoopback);

    private static string Checked(string urls) =>
        urls.Split(';').All(url => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
            ? string.Join(';', urls.Split(';').SelectMany(OwnNames.Resolve))
            : throw new SettingsException($"Server:Urls is '{urls}', but must be addresses such as {DefaultUrl}, separated by semicolons.");
}
