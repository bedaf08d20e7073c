namespace PeerAssist.EndToEnd.Teams;

/// <summary>Finds the programs of others that these tests drive.</summary>
internal static class Clients
{
    /// <summary>A file of an installed package; where it is missing the test is skipped, or fails where it is required.</summary>
    public static string Need(params string[] path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "PeerAssist.sln")))
            root = root.Parent;
        var file = Path.Combine([root?.FullName ?? "", "tests", "PeerAssist.EndToEnd", "clients", "node_modules", .. path]);
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("PEERASSIST_E2E") == "required")
            throw new InvalidOperationException($"{file} is required for this test, but it is not installed.");
        Skip.If(!File.Exists(file), $"{path[0]} is not installed; .ci/run installs it.");
        return file;
    }
}
