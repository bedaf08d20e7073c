using System.Text;

namespace PeerAssist.Privacy;

/// <summary>Foreign text as one field of a log line: one line, no secrets, at most two kilobytes.</summary>
public static class LogField
{
    private const int MostBytes = 2048;

    // Enough to fill the field whatever is taken out of it, without reading a body of megabytes.
    private const int MostRead = 16 * 1024;

    /// <summary>The text as it may be logged. The content of questions and answers is never logged, not even so.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";

        var line = new StringBuilder(Math.Min(text.Length, MostRead));
        foreach (var sign in text.AsSpan(0, Math.Min(text.Length, MostRead)).EnumerateRunes())
        {
            if (sign.Value is '\n' or '\r' or '\t' or 0x85 or 0x2028 or 0x2029)
                line.Append(' ');
            else if (!Signs.IsHidden(sign) && !Signs.IsConditional(sign))
                line.Append(sign);
        }

        return Fitting(SecretMask.Of(line.ToString()), text.Length > MostRead);
    }

    private static string Fitting(string line, bool isCut)
    {
        const string Ellipsis = "…";
        if (!isCut && Encoding.UTF8.GetByteCount(line) <= MostBytes)
            return line;

        var (bytes, end) = (Encoding.UTF8.GetByteCount(Ellipsis), 0);
        foreach (var sign in line.EnumerateRunes())
        {
            bytes += sign.Utf8SequenceLength;
            if (bytes > MostBytes)
                break;
            end += sign.Utf16SequenceLength;
        }

        return line[..end] + Ellipsis;
    }
}
