using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Host.Dashboard.Shell;

namespace PeerAssist.Tests.Dashboard;

public sealed class WordingTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Languages => [.. Texts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_says_everything(string language)
    {
        var own = Texts.Of(typeof(Wording).Assembly);
        var english = own.In("en");

        Assert.Equal(english.Keys.Order(), own.In(language).Keys.Order());
        Assert.All(own.In(language), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(own.In(language), text => Assert.Equal(Places(english[text.Key]), Places(text.Value)));
    }

    [Fact]
    public void Every_act_of_the_record_has_a_name() =>
        Assert.All(PeerAssist.Host.Dashboard.Record.ListRecord.Shown, (Act act) => Assert.True(Wording.Has($"act.{Kebab.Of(act.ToString())}"), act.ToString()));

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(89 * 60, "89 min")]
    [InlineData(91 * 60, "2 h")]
    [InlineData(3 * 86400, "3 days")]
    public void A_time_is_said_in_the_unit_that_says_something(int seconds, string expected) =>
        Assert.Equal(expected, English.Lasting(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Little_is_not_called_nothing()
    {
        Assert.Equal("< 1%", English.Share(1, 1000));
        Assert.Equal("0%", English.Share(0, 1000));
        Assert.Equal("–", English.Share(0, 0));
    }

    [Theory]
    [InlineData("Refund within 14 days.", "Refund within 30 days.", "=Refund within |-14|+30|= days.")]
    [InlineData("七天内退款", "十天内退款", "-七|+十|=天内退款")]
    [InlineData("Same.", "Same.", "=Same.")]
    [InlineData("", "All of it", "+All of it")]
    public void A_difference_shows_words_and_where_there_are_none_signs(string before, string after, string expected)
    {
        var pieces = Difference.Between(before, after).Select(piece => (piece.Kind switch { PieceKind.Gone => '-', PieceKind.Came => '+', _ => '=' }) + piece.Text);

        Assert.Equal(expected, string.Join('|', pieces));
    }

    private static Wording English => new("en", Noon, TimeZoneInfo.Utc);

    private static IEnumerable<char> Places(string text) => text.Zip(text.Skip(1)).Where(pair => pair.First == '{').Select(pair => pair.Second).Distinct().Order();
}
