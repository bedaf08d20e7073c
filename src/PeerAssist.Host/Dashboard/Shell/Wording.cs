using System.Globalization;
using PeerAssist.Chat;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Says things in the viewer's language: the dashboard's own sentences and the product's, numbers, shares and times.</summary>
public sealed class Wording(string language, DateTimeOffset now, TimeZoneInfo zone)
{
    private static readonly TimeSpan LongAgo = TimeSpan.FromDays(30);

    private static readonly Texts Own = Texts.Of(typeof(Wording).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(Texts.Speak(language));

    public string Language { get; } = Texts.Speak(language);

    /// <summary>Now, for everything on one page.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Whether the dashboard or the product has a sentence of that key.</summary>
    public static bool Has(string key) => Own.In("en").ContainsKey(key) || Texts.Product.In("en").ContainsKey(key);

    public string Say(string key, params object[] filled) => (Own.In(Language).ContainsKey(key) ? Own : Texts.Product).Say(Language, key, filled);

    public string Number(long number) => number.ToString("N0", _culture);

    /// <summary>A share in whole percent; what is little but not nothing is not called nothing.</summary>
    public string Share(long part, long whole) => whole == 0 ? "–" : part > 0 && part * 200 < whole ? $"< {0.01.ToString("P0", _culture)}" : ((double)part / whole).ToString("P0", _culture);

    public string Percent(double share) => share.ToString("P0", _culture);

    public string Day(DateTimeOffset at) => Local(at).ToString("d", _culture);

    public string DayAndTime(DateTimeOffset at) => Local(at).ToString("g", _culture);

    /// <summary>The day without its year.</summary>
    public string ShortDay(DateTimeOffset at) => Local(at).ToString(_culture.DateTimeFormat.MonthDayPattern.Replace("MMMM", "MMM", StringComparison.Ordinal), _culture);

    /// <summary>How long ago, in the largest unit that says something; the day when it is long past.</summary>
    public string Ago(DateTimeOffset at) => (Now - at) switch
    {
        var ago when ago < TimeSpan.FromMinutes(1) => Say("time.now"),
        var ago when ago < LongAgo => Say("time.ago", Lasting(ago)),
        _ => Day(at),
    };

    /// <summary>A length of time in its largest unit.</summary>
    public string Lasting(TimeSpan time) =>
        time < TimeSpan.FromMinutes(1) ? Say("time.seconds", (int)Math.Round(time.TotalSeconds))
        : time < TimeSpan.FromMinutes(90) ? Say("time.minutes", (int)Math.Round(time.TotalMinutes))
        : time < TimeSpan.FromHours(36) ? Say("time.hours", (int)Math.Round(time.TotalHours))
        : Say("time.days", (int)Math.Round(time.TotalDays));

    public string Megabytes(long bytes) => $"{(bytes / 1048576.0).ToString(bytes < 104857600 ? "N1" : "N0", _culture)} MB";

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone);
}
