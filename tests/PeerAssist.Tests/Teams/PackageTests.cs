using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using PeerAssist.Teams.Packages;

namespace PeerAssist.Tests.Teams;

/// <summary>The file that is uploaded keeps the limits of the platform's schema.</summary>
public sealed class PackageTests
{
    private const string Bot = "aaaaaaaa-0000-0000-0000-000000000001";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_package_has_everything_at_its_root(bool capture)
    {
        var files = Unpack(capture);
        Assert.Equal(["color.png", "it.json", "manifest.json", "nl.json", "outline.png", "tr.json", "zh.json"], files.Keys.Order(StringComparer.Ordinal));
        var manifest = Json(files["manifest.json"]);
        Assert.DoesNotContain("${{", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Bot, (string?)manifest["bots"]![0]!["botId"]);
        Assert.NotEqual(Bot, (string?)manifest["id"]);
        Assert.Equal(TeamsPackage.AppIdOf(Bot, capture), Guid.Parse((string)manifest["id"]!));
        Assert.Equal(capture, manifest["authorization"] is not null);
        Assert.Equal((192, 192), Size(files["color.png"]));
        Assert.Equal((32, 32), Size(files["outline.png"]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_words_keep_the_limits(bool capture)
    {
        var files = Unpack(capture);
        var manifest = Json(files["manifest.json"]);
        Within(manifest["name"]!, ("short", 30), ("full", 100));
        Within(manifest["description"]!, ("short", 80), ("full", 4_000));
        foreach (var command in manifest["composeExtensions"]![0]!["commands"]!.AsArray())
            Within(command!, ("title", 32), ("description", 128));
        foreach (var command in manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray())
            Within(command!, ("title", 128), ("description", 128));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("it")]
    [InlineData("tr")]
    [InlineData("zh")]
    public void Every_language_translates_every_text_of_the_manifest(string language)
    {
        var files = Unpack(capture: false);
        var words = Json(files[$"{language}.json"]).AsObject();
        string[] texts =
        [
            "name.full", "description.short", "description.full",
            .. Enumerable.Range(0, 3).SelectMany(at => new[] { $"composeExtensions[0].commands[{at}].title", $"composeExtensions[0].commands[{at}].description" }),
            "composeExtensions[0].commands[2].parameters[0].title", "composeExtensions[0].commands[2].parameters[0].description",
            "bots[0].commandLists[0].commands[0].title", "bots[0].commandLists[0].commands[0].description",
        ];
        Assert.Equal(texts.Order(StringComparer.Ordinal), words.Select(word => word.Key).Where(key => key != "$schema").Order(StringComparer.Ordinal));
        Assert.All(words.Where(word => word.Key.EndsWith(".title", StringComparison.Ordinal)), word => Assert.InRange(((string)word.Value!).Length, 1, 32));
        Assert.All(words.Where(word => word.Key.EndsWith("].description", StringComparison.Ordinal)), word => Assert.InRange(((string)word.Value!).Length, 1, 128));
        Assert.InRange(((string)words["description.short"]!).Length, 1, 80);
    }

    [Fact]
    public void The_same_package_comes_out_again()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        TeamsPackage.Write(first, Bot);
        TeamsPackage.Write(second, Bot);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [InlineData("", "https://shop.example")]
    [InlineData("PeerAssist", "https://shop.example")]
    [InlineData(Bot, "http://shop.example")]
    [InlineData(Bot, "shop")]
    public void What_the_upload_would_refuse_is_told_at_once(string bot, string website)
    {
        using var to = new MemoryStream();
        Assert.Throws<FormatException>(() => TeamsPackage.Write(to, bot, website));
    }

    private static Dictionary<string, byte[]> Unpack(bool capture)
    {
        using var to = new MemoryStream();
        TeamsPackage.Write(to, Bot, "https://shop.example/peerassist/", capture);
        using var zip = new ZipArchive(to, ZipArchiveMode.Read);
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            using var read = new MemoryStream();
            stream.CopyTo(read);
            return read.ToArray();
        });
    }

    private static JsonNode Json(byte[] file) => JsonNode.Parse(file)!;

    private static (int Width, int Height) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static void Within(JsonNode texts, params (string Name, int Longest)[] limits) =>
        Assert.All(limits, limit => Assert.InRange(((string)texts[limit.Name]!).Length, 1, limit.Longest));
}
