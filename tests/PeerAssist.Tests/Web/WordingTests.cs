using PeerAssist.Web.Messages;

namespace PeerAssist.Tests.Web;

public class WordingTests
{
    [Theory]
    [InlineData("@peerassist how long is the return period?", "how long is the return period?")]
    [InlineData("@PeerAssist, how long?", "how long?")]
    [InlineData("how long, @peerassist?", "how long,  ?")]
    [InlineData("＠peerassist 几天内可以退货", "几天内可以退货")]
    [InlineData("(@peerassist) hello", "( ) hello")]
    public void A_mention_is_found_and_left_out_of_the_question(string text, string asked)
    {
        var wording = Wording.Read(text, out _)!;
        Assert.Equal((true, asked, text), (wording.Mentions, wording.Asked, wording.Text));
    }

    [Theory]
    [InlineData("write to mail@peerassist.example")]
    [InlineData("@peerassistant is somebody else")]
    [InlineData("@peerassist.example is a host")]
    [InlineData("peerassist without the sign")]
    public void What_only_looks_like_a_mention_is_none(string text) => Assert.False(Wording.Read(text, out _)!.Mentions);
}
