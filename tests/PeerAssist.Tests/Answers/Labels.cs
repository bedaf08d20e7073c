using System.Text.Json;

namespace PeerAssist.Tests.Answers;

/// <summary>The labelled sets, which somebody wrote who had not seen the rules that they measure.</summary>
internal static class Labels
{
    public static IReadOnlyList<JsonElement> Read(string file, string split) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Select(line => JsonElement.Parse(line)).Where(row => row.GetProperty("split").GetString() == split)];

    public static string Text(this JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PeerAssist.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return Path.Combine(folder.FullName, "tests", "PeerAssist.Tests", "Answers", "Labels");
    }
}
