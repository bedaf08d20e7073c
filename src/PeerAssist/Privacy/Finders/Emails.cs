namespace PeerAssist.Privacy.Finders;

internal static class Emails
{
    private const string EncodedAt = "%40";

    public static void Find(Sheet sheet)
    {
        var done = 0;
        for (var at = 0; at < sheet.Length; at++)
        {
            var domain = AtSign(sheet.Cells, at);
            if (domain == 0)
                continue;
            var start = LocalStart(sheet.Cells, at, done);
            var end = DomainEnd(sheet.Cells, at + domain);
            if (start < at && end > 0)
            {
                sheet.Claim(FindingKind.Email, start, end);
                at = end - 1;
            }

            // What this sign has seen to its left no later sign has to see again.
            done = at + 1;
        }
    }

    private static int AtSign(ReadOnlySpan<char> cells, int at) =>
        cells[at] == '@' ? 1 : cells[at..].StartsWith(EncodedAt, StringComparison.Ordinal) ? EncodedAt.Length : 0;

    private static int LocalStart(ReadOnlySpan<char> cells, int at, int from)
    {
        var start = at;
        while (start > from && IsLocal(cells[start - 1]))
            start--;
        while (start < at && !IsWord(cells[start]))
            start++;
        return start;
    }

    /// <summary>The end of the longest host with a top-level domain; 0 when there is none.</summary>
    private static int DomainEnd(ReadOnlySpan<char> cells, int at)
    {
        var end = 0;
        for (var label = at; ;)
        {
            var next = label;
            while (next < cells.Length && (IsWord(cells[next]) || (cells[next] == '-' && next > label)))
                next++;
            while (next > label && cells[next - 1] == '-')
                next--;
            if (next == label)
                return end;
            if (label > at && next - label >= 2 && char.IsLetter(cells[label]))
                end = next;
            if (next == cells.Length || cells[next] != '.')
                return end;
            label = next + 1;
        }
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || (c > '\u007F' && Letters.IsLatin(c));

    private static bool IsLocal(char c) => IsWord(c) || c is '.' or '_' or '%' or '+' or '-' or '\'';
}
