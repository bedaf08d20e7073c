using System.CommandLine;

namespace PeerAssist.Host.Commands;

/// <summary>The options that every verb takes.</summary>
internal static class Options
{
    public static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object and nothing else.", Recursive = true };

    public static readonly Option<string?> Organisation = new("--organisation")
    {
        Description = "Whose knowledge base (the only one by default).",
        HelpName = "ID",
        Recursive = true,
    };
}
