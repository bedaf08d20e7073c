using PeerAssist.Host.Evaluations;

namespace PeerAssist.Tests.Evaluations;

public sealed class QualityTests
{
    private static readonly EvaluationQuery[] Queries = [new("q1", ""), new("q2", ""), new("q3", ""), new("none", "")];

    private static readonly Dictionary<string, Dictionary<string, int>> Qrels = new()
    {
        ["q1"] = new() { ["a"] = 1 },
        ["q2"] = new() { ["b"] = 1, ["c"] = 1 },
        ["q3"] = new() { ["d"] = 1 },
    };

    [Fact]
    public void Figures_come_from_the_rows_alone()
    {
        RunRow[] rows =
        [
            new("q1", "a", 0.9), new("q1", "x", 0.1),
            new("q2", "x", 0.6), new("q2", "b", 0.5),
            new("none", "x", 0.4),
        ];

        var quality = Quality.Of(Queries, rows, Qrels, threshold: 0.5);

        Assert.Equal(1.0 / 3, quality.PAt1, 9);
        Assert.Equal(1.5 / 3, quality.MrrAt10, 9);
        Assert.Equal(1.5 / 3, quality.RecallAt10, 9);
        Assert.Equal((1 + (1 / Math.Log2(3) / (1 + (1 / Math.Log2(3))))) / 3, quality.NdcgAt10, 9);
        Assert.Equal(0.5, quality.AnsweredShare);
        Assert.Equal(0.5, quality.AnsweredPrecision);
        Assert.Equal(1, quality.UnanswerableRefused);

        // q3 has no rows and so lies below the unanswerable one; the other two lie above.
        Assert.Equal(2.0 / 3, quality.Auroc, 9);
    }

    [Fact]
    public void Ties_count_half() => Assert.Equal(0.5, Quality.Area([0.3, 0.3], [0.3]));

    [Fact]
    public void A_run_of_nothing_is_all_misses()
    {
        var quality = Quality.Of(Queries, [], Qrels, 0.5);

        Assert.Equal((0, 0.5), (quality.PAt1, quality.Auroc));
    }
}
