using System.Text.RegularExpressions;

namespace PeerAssist.Privacy;

/// <summary>What a reader of an answer might type into a machine: code spans and blocks, prompts, and well-known programs with arguments.</summary>
internal static partial class Commands
{
    public static IReadOnlyList<string> In(string text)
    {
        var commands = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var match in Code().EnumerateMatches(text))
            Add(commands, text.AsSpan(match.Index, match.Length).Trim('`'));
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            foreach (var match in Typed().EnumerateMatches(line))
                Add(commands, line.Slice(match.Index, match.Length).Trim("`.,;:)>$# \t"));
        }

        return [.. commands];
    }

    private static void Add(SortedSet<string> commands, ReadOnlySpan<char> command)
    {
        var words = string.Join(' ', command.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0)
            commands.Add(words);
    }

    [GeneratedRegex("```[^`]+```|`[^`\n]+`", RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    // A prompt at the start of a line; a program that no sentence uses as a word; a cmdlet; a pipe into a shell. The
    // command goes on to the end of the clause.
    [GeneratedRegex(
        @"^\s*[$#>]\s+[a-z./~][^`\n]*"
        + @"|\b(?:sudo|chmod|chown|curl|wget|ssh|scp|rm|mkdir|powershell|pwsh|cmd\.exe|cmd|bash|ipconfig|ifconfig|nslookup|netsh|regedit|regsvr32|rundll32|reg|sfc|chkdsk|diskpart|dism|msiexec|gpupdate|taskkill|systemctl|kubectl|docker|npm|npx|pip|pip3|apt|apt-get|brew|git|python|python3|node|dotnet)(?:\.exe)?[ \t]+[a-z0-9/\\.~""'$-][^`\n,;]*"
        + @"|\b(?-i:(?:Get|Set|New|Remove|Add|Invoke|Start|Stop|Enable|Disable|Install|Uninstall|Reset|Clear|Import|Export)-[A-Z][a-z]+[A-Za-z]*)(?:[ \t]+-[a-z][^`\n,;]*)?"
        + @"|\|\s*(?:sh|bash|iex|zsh)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Typed();
}
