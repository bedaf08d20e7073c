using PeerAssist.Audits;

namespace PeerAssist.Tests.Audits;

public class ErrorRateTests
{
    // By hand after Wilson: p = 0.15, n = 20, z = 1.96.
    [Fact]
    public void Three_wrong_of_twenty_lie_between_five_and_thirty_six_percent()
    {
        var rate = new ErrorRate(20, 3);

        Assert.Equal(0.15, rate.Share);
        Assert.Equal(0.0524, rate.Low, 4);
        Assert.Equal(0.3604, rate.High, 4);
    }

    [Fact]
    public void None_wrong_is_no_proof_that_none_is()
    {
        var rate = new ErrorRate(10, 0);

        Assert.Equal(0, rate.Low, 9);
        Assert.Equal(0.2775, rate.High, 4);
    }

    [Fact]
    public void Before_anything_is_audited_nothing_is_known()
    {
        var rate = new ErrorRate(0, 0);

        Assert.Null(rate.Share);
        Assert.Equal((0, 1), (rate.Low, rate.High));
    }
}
