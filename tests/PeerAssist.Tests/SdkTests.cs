using System.Xml.Linq;
using PeerAssist.Lucene;

namespace PeerAssist.Tests;

/// <summary>The SDKs that not every package source carries stay in their leaves, and out of a build that did not ask for them.</summary>
public class SdkTests
{
    public static TheoryData<string, string, bool> Sdks => new()
    {
        { "index/PeerAssist.Lucene", "Lucene.Net", LuceneIndex.IsBuiltIn },
        { "adapters/PeerAssist.Slack", "SlackNet", PeerAssist.Slack.SlackNetClient.IsBuiltIn },
        { "adapters/PeerAssist.Teams", "Microsoft.Bot.Builder", PeerAssist.Teams.BotBuilderConnector.IsBuiltIn },
    };

    [Theory]
    [MemberData(nameof(Sdks))]
    public void A_build_that_did_not_ask_for_an_SDK_restores_without_a_trace_of_it(string leaf, string package, bool builtIn)
    {
        foreach (var project in new[] { Path.GetFileName(leaf), "PeerAssist.Host", "PeerAssist.Tests" })
        {
            var restored = File.ReadAllText(Path.Combine(LayoutTests.Root, "artifacts", "obj", project, "project.assets.json"));

            Assert.Equal(builtIn, restored.Contains($"\"{package}/", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Theory]
    [MemberData(nameof(Sdks))]
    public void Each_SDK_has_its_leaf_and_a_stand_in_of_the_same_shape(string leaf, string package, bool builtIn)
    {
        _ = builtIn;
        var folder = Path.Combine(LayoutTests.Root, leaf);
        var project = XDocument.Load(Path.Combine(folder, Path.GetFileName(leaf) + ".csproj"));

        Assert.Equal(package, project.Descendants("OptionalSdk").Single().Value);
        Assert.DoesNotContain(project.Descendants("PackageReference"), reference => (string)reference.Attribute("Include")! == package);
        Assert.Subset(Names(folder, "Sdk"), Names(folder, "NoSdk"));
        Assert.InRange(Directory.EnumerateFiles(Path.Combine(folder, "Sdk"), "*.cs").Sum(CodeLines), 1, 200);
    }

    private static HashSet<string?> Names(string folder, string part) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, part), "*.cs").Select(Path.GetFileName)];

    private static int CodeLines(string file) => File.ReadLines(file).Select(line => line.Trim())
        .Count(line => line is not ("" or "{" or "}") && !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("using ", StringComparison.Ordinal));
}
