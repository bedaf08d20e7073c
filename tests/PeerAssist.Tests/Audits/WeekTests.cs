using PeerAssist.Audits;

namespace PeerAssist.Tests.Audits;

public class WeekTests
{
    [Theory]
    [InlineData("2026-W01", "2025-12-29")]
    [InlineData("2026-W53", "2026-12-28")]
    [InlineData("2027-W01", "2027-01-04")]
    public void A_week_begins_on_its_monday(string week, string monday)
    {
        var read = Week.Parse(week)!.Value;

        Assert.Equal(DateTimeOffset.Parse($"{monday}T00:00Z", System.Globalization.CultureInfo.InvariantCulture), read.Start);
        Assert.Equal(read, Week.Of(read.End.AddTicks(-1)));
        Assert.NotEqual(read, Week.Of(read.End));
        Assert.Equal(week, read.ToString());
    }

    [Theory]
    [InlineData("2027-W53")]
    [InlineData("2026-W00")]
    [InlineData("2026W10")]
    [InlineData("last week")]
    public void What_is_no_week_is_not_read(string week) => Assert.Null(Week.Parse(week));
}
