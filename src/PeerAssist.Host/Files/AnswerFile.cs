using System.Security.Cryptography;
using PeerAssist.Imports;

namespace PeerAssist.Host.Files;

/// <summary>Opens files of answers by the ending of their name.</summary>
internal static class AnswerFile
{
    /// <summary>Why files of that name cannot be read, in one sentence; none when they can.</summary>
    internal static string? WhyNot(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jsonl" or ".csv" or ".md" => null,
        ".zip" => $"'{name}' cannot be imported: Slack exports are not supported yet, only .jsonl, .csv and .md files.",
        _ => $"'{name}' cannot be imported: its name must end in .jsonl, .csv or .md.",
    };

    /// <summary>Opens a file to be imported; the source reads from the stream as it goes.</summary>
    /// <exception cref="FormatException">The ending is not known; the message is one sentence.</exception>
    internal static async Task<ImportSource> Open(string name, Stream file, CancellationToken cancellationToken)
    {
        var rows = Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".jsonl" => JsonLines.Read(file, cancellationToken),
            ".csv" => Tables.Read(file, cancellationToken),
            ".md" => MarkdownPages.Read(file, cancellationToken),
            _ => throw new FormatException(WhyNot(name)),
        };
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        file.Position = 0;
        return new(Path.GetFileName(name), hash, rows);
    }
}
