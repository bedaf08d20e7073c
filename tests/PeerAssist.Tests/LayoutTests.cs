using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PeerAssist.Tests;

/// <summary>Keeps the house as it was drawn: who may know whom, and where platform words may stand.</summary>
public partial class LayoutTests
{
    internal static readonly string Root = RepositoryRoot();

    public static TheoryData<string> Leaves => [.. Directory
        .EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
        .Where(path => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar)[0] is "adapters" or "index"
            || Path.GetFileName(path) is "PeerAssist.Sqlite.csproj" or "PeerAssist.Postgres.csproj")
        .Select(path => Path.GetRelativePath(Root, path))];

    [Fact]
    public void The_top_level_is_the_agreed_one()
    {
        var folders = Directory.EnumerateDirectories(Root).Select(Path.GetFileName)
            .Where(name => !name!.StartsWith('.') && name is not ("artifacts" or "peerassist-data" or "TestResults"));

        Assert.Subset(new HashSet<string?> { "src", "adapters", "index", "tests", "manifest" }, folders.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Leaves))]
    public void A_leaf_knows_only_the_product(string project)
    {
        var references = XDocument.Load(Path.Combine(Root, project)).Descendants("ProjectReference").Select(r => Path.GetFileName((string)r.Attribute("Include")!));

        Assert.Equal(["PeerAssist.csproj"], references);
    }

    [Fact]
    public void The_product_references_no_other_project_and_no_web_framework()
    {
        var project = XDocument.Load(Path.Combine(Root, "src", "PeerAssist", "PeerAssist.csproj"));

        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
    }

    [Fact]
    public void The_product_has_no_word_of_a_platform()
    {
        var found = Sources("src/PeerAssist").Where(file => PlatformWord().IsMatch(WithoutStrings(File.ReadAllText(file)))).Select(Relative);

        Assert.Empty(found);
    }

    [Fact]
    public void A_feature_never_calls_another()
    {
        // Captures may be offered from a question's thread; every other feature stands alone.
        string[] features = ["Votes", "Corrections", "Outcomes", "Digests", "Policies"];
        var found =
            from feature in features
            let folder = Path.Combine(Root, "src", "PeerAssist", feature)
            where Directory.Exists(folder)
            from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            from other in features
            where other != feature && File.ReadAllText(file).Contains($"using PeerAssist.{other};", StringComparison.Ordinal)
            select Relative(file);

        Assert.Empty(found);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Path.Combine(Root, "PeerAssist.sln")).Replace('\\', '/');
        var projects = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories).Select(Relative);

        Assert.All(projects, project => Assert.Contains(project, solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories);

    private static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string WithoutStrings(string source) => Literal().Replace(Comment().Replace(source, ""), "\"\"");

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PeerAssist.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\b(slack|teams|thread_ts|activity|aadObjectId|adaptive|blockkit|tenant)\b", RegexOptions.IgnoreCase)]
    private static partial Regex PlatformWord();

    [GeneratedRegex("\"[^\"\n]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
