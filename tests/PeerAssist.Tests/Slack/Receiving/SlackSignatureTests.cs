using System.Text;
using PeerAssist.Slack.Receiving;

namespace PeerAssist.Tests.Slack.Receiving;

public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA"
        + "&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554"
        + "%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    [Fact]
    public void The_published_vector_passes() => Assert.True(Signs(Secret, Timestamp, Body, Signature));

    [Theory]
    [InlineData("v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5033")]
    [InlineData("v0=b2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("v0=")]
    [InlineData("")]
    [InlineData(" v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void A_signature_in_any_other_form_is_refused(string signature) => Assert.False(Signs(Secret, Timestamp, Body, signature));

    [Fact]
    public void Any_single_changed_bit_is_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(Body);
        for (var at = 0; at < bytes.Length; at += 7)
        {
            bytes[at] ^= 1;
            Assert.False(Make(Secret).Signs(Timestamp, bytes, Signature));
            bytes[at] ^= 1;
        }
        Assert.False(Signs(Secret, "1531420619", Body, Signature));
        Assert.False(Signs(Secret + "6", Timestamp, Body, Signature));
    }

    [Fact]
    public void A_body_written_again_is_another_body()
    {
        Assert.False(Signs(Secret, Timestamp, "\uFEFF" + Body, Signature));
        Assert.False(Signs(Secret, Timestamp, Body + "\r\n", Signature));
        Assert.False(Signs(Secret, Timestamp, Body.Replace("%2F", "/", StringComparison.Ordinal), Signature));
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(-299, true)]
    [InlineData(0, true)]
    [InlineData(299, true)]
    [InlineData(300, true)]
    [InlineData(301, false)]
    public void The_window_is_five_minutes_before_and_after(int seconds, bool timely) =>
        Assert.Equal(timely, new SlackSignature([Secret], Clock.At(1531420618 + seconds)).IsTimely(Timestamp));

    [Theory]
    [InlineData("")]
    [InlineData("-1531420618")]
    [InlineData("+1531420618")]
    [InlineData(" 1531420618")]
    [InlineData("1531420618 ")]
    [InlineData("1531420618.0")]
    [InlineData("0x5b47a20a")]
    [InlineData("99999999999999999999999")]
    [InlineData("999999999999")]
    [InlineData("١٥٣١٤٢٠٦١٨")]
    public void A_time_that_is_no_plain_number_is_refused(string timestamp) => Assert.False(Make(Secret).IsTimely(timestamp));

    [Fact]
    public void During_a_rotation_both_secrets_pass_and_afterwards_only_the_one()
    {
        Assert.True(new SlackSignature(["the-next-secret", Secret], Clock.At(1531420618)).Signs(Timestamp, Encoding.UTF8.GetBytes(Body), Signature));
        Assert.True(new SlackSignature([Secret, "the-next-secret"], Clock.At(1531420618)).Signs(Timestamp, Encoding.UTF8.GetBytes(Body), Signature));
        Assert.False(Signs("the-next-secret", Timestamp, Body, Signature));
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("good", " ")]
    public void An_empty_secret_never_switches_the_check_off(params string[] secrets) =>
        Assert.Throws<ArgumentException>(() => new SlackSignature(secrets, TimeProvider.System));

    private static SlackSignature Make(string secret) => new([secret], Clock.At(1531420618));

    private static bool Signs(string secret, string timestamp, string body, string signature) =>
        Make(secret).Signs(timestamp, Encoding.UTF8.GetBytes(body), signature);
}
