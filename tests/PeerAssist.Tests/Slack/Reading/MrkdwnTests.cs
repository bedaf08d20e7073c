using PeerAssist.Slack.Reading;

namespace PeerAssist.Tests.Slack.Reading;

public sealed class MrkdwnTests
{
    [Theory]
    [InlineData("<@UBOT> how do I reset it?", "how do I reset it?")]
    [InlineData("<@UBOT|peerassist> hi", "hi")]
    [InlineData("ask <@U01>", "ask @Ann")]
    [InlineData("ask <@U99|bob>", "ask @bob")]
    [InlineData("in <#C01|ops> and <#C02> and <#C03|>", "in #ops and #C02 and #C03")]
    [InlineData("<!here> <!channel> <!subteam^S1|@leads>", "@here @channel @leads")]
    [InlineData("on <!date^1392734382^{date}|Feb 18>", "on Feb 18")]
    [InlineData("see <https://a.example/x|the page>", "see the page (https://a.example/x)")]
    [InlineData("see <https://a.example/x>", "see https://a.example/x")]
    [InlineData("see <https://a.example|a.example>", "see https://a.example")]
    [InlineData("write <mailto:a@b.example|a@b.example>", "write a@b.example")]
    [InlineData("a &lt;!channel&gt; b &amp;lt; c", "a <!channel> b &lt; c")]
    [InlineData("1 < 2 and more", "1 < 2 and more")]
    [InlineData("", "")]
    public void Text_becomes_plain_words(string text, string words) =>
        Assert.Equal(words, Mrkdwn.Read(text, "UBOT", user => user == "U01" ? "Ann" : null));

    [Fact]
    public void What_a_person_typed_escaped_never_becomes_a_mention() => Assert.False(Mrkdwn.Mentions("&lt;@UBOT&gt;", "UBOT"));

    [Theory]
    [InlineData("1700000000.000100", "1700000000.000099")]
    [InlineData("1700000000.0000001", "1700000000.0000000")]
    [InlineData("9007199254740993.5", "9007199254740992.5")]
    public void Time_stamps_are_put_in_order_as_decimals(string later, string earlier)
    {
        if (Ts.Time(later) is { } after && Ts.Time(earlier) is { } before)
        {
            Assert.True(after > before);
        }
        else
        {
            // Beyond the calendar there is no time, and no exception either.
            Assert.Null(Ts.Time(later));
        }
    }

    [Theory]
    [InlineData("1790000000.000200", true)]
    [InlineData("form/abc", false)]
    [InlineData("private/ob.1", false)]
    [InlineData("1790000000", false)]
    [InlineData("-1790000000.0", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_a_time_stamp_names_a_message(string? text, bool message) => Assert.Equal(message, Ts.IsMessage(text));
}
