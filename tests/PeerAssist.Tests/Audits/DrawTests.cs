using PeerAssist.Audits;

namespace PeerAssist.Tests.Audits;

public class DrawTests
{
    private const int Draws = 100_000;
    private const int Count = 4;

    private static readonly double[] Weights = [0.05, 0.3, 1, 1, 2, 2.5, 3, 5, 6, 40];
    private static readonly string[] Names = [.. Enumerable.Range(0, Weights.Length).Select(i => $"{i}")];

    [Fact]
    public void Chances_follow_the_weights_and_stop_at_certainty()
    {
        var chances = Draw.Chances(Weights, Count);

        Assert.Equal(1, chances[^1]);
        Assert.Equal(Count, chances.Sum(), 9);
        for (var i = 0; i < Weights.Length - 1; i++)
            Assert.Equal((Count - 1) * Weights[i] / Weights[..^1].Sum(), chances[i], 9);
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 3)]
    public void With_few_changes_all_of_them_are_looked_at(int changes, int count)
    {
        var chances = Draw.Chances([.. Enumerable.Repeat(1.0, changes)], count);

        Assert.All(chances, chance => Assert.Equal(1, chance));
        Assert.Equal(changes, Draw.Sample([.. Names.Take(changes)], chances, 7).Count);
    }

    [Fact]
    public void A_seed_draws_the_same_again_and_another_seed_another_sample()
    {
        var chances = Draw.Chances(Weights, Count);

        Assert.Equal([5, 7, 8, 9], Draw.Sample(Names, chances, 1));
        Assert.True(Enumerable.Range(0, 50).Select(seed => string.Join(' ', Draw.Sample(Names, chances, seed))).Distinct().Count() > 10);
    }

    // Of each sample one member is picked evenly, so that the picks are independent and each has its chance over the sample's size.
    [Fact]
    public void In_a_hundred_thousand_draws_each_is_drawn_as_often_as_its_weight_says()
    {
        var chances = Draw.Chances(Weights, Count);
        var drawn = new int[Weights.Length];
        var picked = new int[Weights.Length];
        var pick = new Random(5);
        for (var seed = 0; seed < Draws; seed++)
        {
            var sample = Draw.Sample(Names, chances, seed);
            Assert.Equal(Count, sample.Count);
            foreach (var i in sample)
                drawn[i]++;
            picked[sample[pick.Next(Count)]]++;
        }

        var chiSquared = Enumerable.Range(0, Weights.Length).Sum(i => Squared(picked[i] - (Draws * chances[i] / Count)) / (Draws * chances[i] / Count));
        const double Critical999With9DegreesOfFreedom = 27.877;
        Assert.True(chiSquared < Critical999With9DegreesOfFreedom, $"chi-squared is {chiSquared:0.0}");
        for (var i = 0; i < Weights.Length; i++)
        {
            var deviation = Math.Sqrt(Draws * chances[i] * (1 - chances[i]));
            Assert.InRange(drawn[i], (Draws * chances[i]) - (4 * deviation), (Draws * chances[i]) + (4 * deviation));
        }
    }

    private static double Squared(double value) => value * value;
}
