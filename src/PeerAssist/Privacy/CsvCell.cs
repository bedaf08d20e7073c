using System.Text;

namespace PeerAssist.Privacy;

/// <summary>
/// Text in a CSV file that no spreadsheet takes for a formula. An apostrophe goes before a sign that starts one, at the
/// start of the cell and behind every character that a program with other settings might take for the end of a cell.
/// </summary>
public static class CsvCell
{
    private const char Guard = '\'';

    /// <summary>The text with its guards; the writer must still quote it.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsGuarded(text, i))
                safe.Append(Guard);
            safe.Append(text[i]);
        }

        return safe.ToString();
    }

    /// <summary>The whole cell: guarded, its quotes doubled, in quotes.</summary>
    public static string Quoted(string text) => $"\"{Safe(text).Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The text that <see cref="Safe"/> was given, for reading an export back.</summary>
    public static string Plain(string cell)
    {
        var plain = new StringBuilder(cell.Length);
        for (var i = 0; i < cell.Length; i++)
        {
            if (!(cell[i] == Guard && IsGuarded(cell, i)))
                plain.Append(cell[i]);
        }

        return plain.ToString();
    }

    /// <summary>Whether a formula could start here, perhaps behind apostrophes: those of the text itself get one more.</summary>
    private static bool IsGuarded(string text, int at)
    {
        if (at > 0 && text[at - 1] is not (';' or ',' or '|' or '"' or '\t' or '\r' or '\n'))
            return false;
        while (at < text.Length && text[at] == Guard)
            at++;
        return at < text.Length && text[at] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠';
    }
}
