using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace PeerAssist.Web.Page;

/// <summary>The page's files, embedded in the assembly, so that they are there wherever the program is started.</summary>
internal sealed class Assets
{
    private const string Prefix = "page/";

    private readonly FrozenDictionary<string, Asset> _all;

    public Assets()
    {
        var assembly = typeof(Assets).Assembly;
        _all = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name => Read(assembly.GetManifestResourceStream(name)!, name));
    }

    public IEnumerable<string> Names => _all.Keys;

    public IResult Get(string name) => _all.TryGetValue(name, out var asset)
        ? Results.Bytes(asset.Bytes, asset.Type, entityTag: asset.Tag)
        : Results.NotFound();

    private static Asset Read(Stream stream, string name)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return new(bytes, TypeOf(name), new($"\"{Convert.ToHexString(SHA256.HashData(bytes))[..16]}\""));
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page has a file of an unknown kind: {other}"),
    };

    private sealed record Asset(byte[] Bytes, string Type, EntityTagHeaderValue Tag);
}
