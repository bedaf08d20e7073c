using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

public sealed class ThresholdsTests
{
    [Theory]
    [InlineData(0.6, Decision.Answer)]
    [InlineData(0.3, Decision.Candidates)]
    [InlineData(0.1, Decision.Unknown)]
    public void A_confidence_decides(double confidence, Decision decision) =>
        Assert.Equal(decision, Thresholds.Default.Decide(confidence));

    [Fact]
    public void A_strict_place_refuses_what_a_loose_one_answers()
    {
        Assert.Equal(Decision.Answer, Thresholds.Loose.Decide(0.45));
        Assert.Equal(Decision.Candidates, Thresholds.Strict.Decide(0.45));
    }
}
