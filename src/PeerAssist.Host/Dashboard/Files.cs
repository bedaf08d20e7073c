using System.Collections.Frozen;

namespace PeerAssist.Host.Dashboard;

/// <summary>The pages' own style and script, embedded in the assembly.</summary>
internal sealed class Files
{
    private const string Prefix = "dashboard/";

    private readonly FrozenDictionary<string, byte[]> _all = typeof(Files).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read);

    public IResult Get(string name) => _all.TryGetValue(name, out var bytes)
        ? Results.Bytes(bytes, name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8")
        : Results.NotFound();

    private static byte[] Read(string name)
    {
        using var stream = typeof(Files).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
