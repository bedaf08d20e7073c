using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;

namespace PeerAssist.Teams.Packages;

/// <summary>Builds the file by which an admin uploads the app to Teams.</summary>
public static class TeamsPackage
{
    /// <summary>Stands in the package where the company names no page of its own.</summary>
    public const string UsualWebsite = "https://www.example.com";

    private const string Base = "manifest.json";
    private const string Capture = "manifest.capture.json";

    private static readonly string[] Beside = ["color.png", "outline.png", "nl.json", "it.json", "tr.json", "zh.json"];

    /// <summary>Writes the package.</summary>
    /// <param name="to">Where to; it stays open.</param>
    /// <param name="botId">The application id of the bot's registration.</param>
    /// <param name="website">The company's page about the app, an https address.</param>
    /// <param name="capture">Whether the app asks to read all messages, so that a colleague's reply can be offered for saving.</param>
    /// <exception cref="FormatException">The id or the address cannot be used; the message is for the operator.</exception>
    public static void Write(Stream to, string botId, string website = UsualWebsite, bool capture = false)
    {
        if (!Guid.TryParseExact(botId, "D", out _))
            throw new FormatException($"'{botId}' is no application id: it looks like 11111111-2222-3333-4444-555555555555.");
        if (!Uri.TryCreate(website, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
            throw new FormatException($"'{website}' is no https address.");
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, Base, Encoding.UTF8.GetBytes(Manifest(capture ? Capture : Base, botId, address)));
        foreach (var name in Beside)
            Add(zip, name, Resource(name));
    }

    /// <summary>The app's own id: another than the bot's, and the same whenever the package is built again, so that an upload replaces the last one.</summary>
    public static Guid AppIdOf(string botId, bool capture)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"peerassist-teams-{(capture ? "capture" : "base")}:{botId.ToLowerInvariant()}"));
        return Guid.Parse(Convert.ToHexStringLower(hash.AsSpan(0, 16)));
    }

    private static string Manifest(string name, string botId, Uri website) => Encoding.UTF8.GetString(Resource(name))
        .Replace("${{APP_ID}}", AppIdOf(botId, name == Capture).ToString("D"), StringComparison.Ordinal)
        .Replace("${{BOT_ID}}", botId, StringComparison.Ordinal)
        .Replace("${{WEBSITE}}", JavaScriptEncoder.Default.Encode(website.AbsoluteUri.TrimEnd('/')), StringComparison.Ordinal);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        // The oldest time a package can hold: the same package comes out whenever it is built.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Resource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"manifest/{name}")!;
        using var read = new MemoryStream();
        stream.CopyTo(read);
        return read.ToArray();
    }
}
