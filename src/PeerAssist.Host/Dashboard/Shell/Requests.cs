using System.Globalization;
using PeerAssist.Stores;

namespace PeerAssist.Host.Dashboard.Shell;

/// <summary>Reads what a page was asked for.</summary>
internal static class Requests
{
    private const int LongestWords = 400;

    /// <summary>Who asks; the gate has seen to it.</summary>
    public static Viewer Viewer(this HttpContext http) =>
        http.Features.Get<Viewer>() ?? throw new InvalidOperationException("The gate does not stand before this endpoint.");

    /// <summary>A word of the query; none when it is missing or blank.</summary>
    public static string? Word(this HttpRequest request, string name) =>
        request.Query[name].ToString().Trim() is { Length: > 0 } word ? word[..Math.Min(word.Length, LongestWords)] : null;

    /// <summary>A member of an enum by its name; none when it is missing or no such name.</summary>
    public static T? Member<T>(this HttpRequest request, string name)
        where T : struct, Enum =>
        request.Word(name) is { } word && Enum.GetNames<T>().Contains(word) ? Enum.Parse<T>(word) : null;

    public static DateTimeOffset? Time(this HttpRequest request, string name) =>
        DateTimeOffset.TryParse(request.Word(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime() : null;

    public static long? Number(this HttpRequest request, string name) =>
        long.TryParse(request.Word(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Where the page before ended.</summary>
    public static Cursor? After(this HttpRequest request) =>
        request.Word("after") is { } after && after.Split(' ', 2) is [var ticks, var id] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
        && at <= DateTimeOffset.MaxValue.Ticks
            ? new(new(at, TimeSpan.Zero), id)
            : null;

    /// <summary>The same, to be put into an address.</summary>
    public static string Written(this Cursor cursor) => Uri.EscapeDataString(string.Create(CultureInfo.InvariantCulture, $"{cursor.At.UtcTicks} {cursor.Id}"));

    public static string Written(this DateTimeOffset time) => Uri.EscapeDataString(time.UtcDateTime.ToString("o", CultureInfo.InvariantCulture));
}
