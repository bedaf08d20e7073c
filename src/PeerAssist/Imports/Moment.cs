using System.Globalization;

namespace PeerAssist.Imports;

/// <summary>The dates of answer files: a day, or a day with its time; without a time zone they are UTC.</summary>
public static class Moment
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd' 'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mmK",
        "yyyy-MM-dd'T'HH:mm:ssK",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a date.</summary>
    /// <exception cref="FormatException">It is none; the message is one sentence for the file's owner.</exception>
    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.TryParseExact(
            text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw new FormatException("\"created\" must be a date such as 2026-03-31 or 2026-03-31T09:30:00Z.");
}
