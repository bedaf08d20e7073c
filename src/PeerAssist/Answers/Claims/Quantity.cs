namespace PeerAssist.Answers.Claims;

/// <summary>How much of something a text states, as a range: a month has 28 to 31 days.</summary>
/// <param name="Measure">What is counted: minutes, a currency, a date …</param>
/// <param name="Least">At least so much.</param>
/// <param name="Most">At most so much.</param>
internal readonly record struct Quantity(string Measure, decimal Least, decimal Most)
{
    private const string Time = "Time";
    private const decimal Day = 1440;

    // Working days stretch over weekends: n of them are n to 1.4 n + 2 days.
    public static Quantity Of(decimal number, Unit unit) => (unit.Measure, number * unit.Factor) switch
    {
        ("Minutes", var minutes) => new(Time, minutes, minutes),
        ("Days", var days) => new(Time, days * Day, days * Day),
        ("Working", var days) => new(Time, days * Day, ((1.4m * days) + 2) * Day),
        ("Months", var months) when months % 12 == 0 => new(Time, months / 12 * 365 * Day, months / 12 * 366 * Day),
        ("Months", var months) => new(Time, months * 28 * Day, months * 31 * Day),
        var (measure, much) => new(measure, much, much),
    };

    public static Quantity Date(int month, decimal day) => new("Date", (month * 100) + day, (month * 100) + day);

    public static Quantity DayOfMonth(decimal day) => new("DayOfMonth", day, day);

    /// <summary>Whether it is an amount of money: currencies are named by their three letters.</summary>
    public bool IsMoney => Measure is { Length: 3 };

    // A hundredth is what second and minute lose to each other.
    public bool Meets(Quantity other) => Least <= other.Most + 0.01m && other.Least <= Most + 0.01m;
}
