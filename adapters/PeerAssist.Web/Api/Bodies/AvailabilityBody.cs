using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using PeerAssist.Organisations;

namespace PeerAssist.Web.Api.Bodies;

/// <summary>Whether and when the contributor may be asked for help.</summary>
internal sealed record AvailabilityBody : Signed
{
    private const int Day = 24 * 60;

    [Required]
    [Description("Whether the bot may ask at all.")]
    public bool? MayBeAsked { get; init; }

    [Description("The time zone as IANA names it, such as Europe/Amsterdam. Without it, hours told before stay.")]
    [MaxLength(Fields.LongestName)]
    public string? Zone { get; init; }

    [Description("The days on which work begins, 0 for Sunday to 6 for Saturday; Monday to Friday by default.")]
    public IReadOnlyList<int>? Days { get; init; }

    [Description("When work begins, in minutes after midnight.")]
    [Range(0, Day - 1)]
    public int From { get; init; } = 9 * 60;

    [Description("When work ends, in minutes after midnight; not after the beginning means the next day.")]
    [Range(0, Day - 1)]
    public int To { get; init; } = 17 * 60;

    internal WorkingHours? Hours => Zone is { Length: > 0 } zone
        ? new(zone, Days?.Aggregate(Weekdays.None, (all, day) => all | (Weekdays)(1 << day)) ?? Weekdays.Workweek, From, To)
        : null;

    internal override void Check(Fields fields)
    {
        base.Check(fields);
        fields.Name("zone", Zone);
        if (MayBeAsked is null)
            fields.Add("mayBeAsked", "\"mayBeAsked\" is missing.");
        if (Days?.Any(day => day is < 0 or > 6) == true)
            fields.Add("days", "\"days\" must be numbers from 0 for Sunday to 6 for Saturday.");
        if (From is < 0 or >= Day || To is < 0 or >= Day)
            fields.Add("from", "\"from\" and \"to\" must be minutes after midnight, 0 to 1,439.");
    }
}
