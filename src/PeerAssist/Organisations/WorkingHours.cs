namespace PeerAssist.Organisations;

/// <summary>When a person works, in the clock of the place where the person lives.</summary>
/// <param name="Zone">The time zone, as IANA names it: <c>Europe/Amsterdam</c>.</param>
/// <param name="Days">The days on which the work begins.</param>
/// <param name="From">When it begins, in minutes after midnight.</param>
/// <param name="To">When it ends, in minutes after midnight; not after <paramref name="From"/> means the next day.</param>
public sealed record WorkingHours(string Zone, Weekdays Days, int From, int To)
{
    private const int Day = 24 * 60;

    /// <summary>Monday to Friday, nine to five, in UTC.</summary>
    public static WorkingHours Usual { get; } = new("UTC", Weekdays.Workweek, 9 * 60, 17 * 60);

    /// <summary>Whether these can be anybody's hours: a known time zone, and times within a day.</summary>
    public bool AreValid => From is >= 0 and < Day && To is >= 0 and < Day && TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out _);

    /// <summary>Whether the person works at this moment.</summary>
    public bool Contain(DateTimeOffset at)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone))
            return false;
        var local = TimeZoneInfo.ConvertTime(at, zone);
        var minute = (int)local.TimeOfDay.TotalMinutes;
        return From < To
            ? minute >= From && minute < To && Works(local.DayOfWeek)
            : (minute >= From && Works(local.DayOfWeek)) || (minute < To && Works(local.AddDays(-1).DayOfWeek));
    }

    private bool Works(DayOfWeek day) => Days.HasFlag((Weekdays)(1 << (int)day));
}

/// <summary>Days of the week, any number of them.</summary>
[Flags]
public enum Weekdays
{
    None = 0,
    Sunday = 1,
    Monday = 2,
    Tuesday = 4,
    Wednesday = 8,
    Thursday = 16,
    Friday = 32,
    Saturday = 64,
    Workweek = Monday | Tuesday | Wednesday | Thursday | Friday,
}
