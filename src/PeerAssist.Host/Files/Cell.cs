using System.Text.Json;
using PeerAssist.Privacy;

namespace PeerAssist.Host.Files;

/// <summary>Texts and lists in the cells of a table; a list stands one entry a line. What was written is read back exactly.</summary>
internal static class Cell
{
    internal static string Write(string? text) => CsvCell.Safe(text ?? "");

    internal static string Read(string cell) => CsvCell.Plain(cell);

    internal static string WriteList(IReadOnlyList<string> entries) =>
        Write(entries.Any(entry => entry.Contains('\n', StringComparison.Ordinal)) || (entries.Count > 0 && entries[0].StartsWith('['))
            ? JsonSerializer.Serialize(entries)
            : string.Join('\n', entries));

    internal static IReadOnlyList<string> ReadList(string cell)
    {
        var text = Read(cell);
        return Json(text) ?? text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[]? Json(string text)
    {
        try
        {
            return text.StartsWith('[') ? JsonSerializer.Deserialize<string[]>(text) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
