using System.Globalization;

namespace PeerAssist.Host.Evaluations;

/// <summary>Writes the rows of a run.</summary>
internal static class RunFile
{
    public static void Write(string file, IEnumerable<RunRow> rows) => File.WriteAllLines(file, rows.Select(Line));

    private static string Line(RunRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.Query}\t{row.Answer}\t{row.Score:0.#########}");
}
