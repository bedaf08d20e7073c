using System.Globalization;

namespace PeerAssist.Audits;

/// <summary>One week after ISO 8601, from Monday 00:00 UTC.</summary>
/// <param name="Year">The year the week belongs to.</param>
/// <param name="Number">1 to 53.</param>
public readonly record struct Week(int Year, int Number)
{
    public DateTimeOffset Start => new(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday), TimeSpan.Zero);

    /// <summary>The first moment after it.</summary>
    public DateTimeOffset End => Start.AddDays(7);

    public static Week Of(DateTimeOffset moment) => new(ISOWeek.GetYear(moment.UtcDateTime), ISOWeek.GetWeekOfYear(moment.UtcDateTime));

    /// <summary>Reads a week as it is written: <c>2026-W07</c>.</summary>
    public static Week? Parse(string text) =>
        text.Length == 8 && text[4..6] == "-W"
        && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
        && int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? new Week(year, number)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");
}
