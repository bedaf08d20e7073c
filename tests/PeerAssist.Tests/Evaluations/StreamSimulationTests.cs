using PeerAssist.Answers;
using PeerAssist.Host.Evaluations;
using PeerAssist.Search;

namespace PeerAssist.Tests.Evaluations;

public sealed class StreamSimulationTests
{
    private static readonly AnswerId A = new("a");
    private static readonly AnswerId B = new("b");

    [Fact]
    public void Two_helpful_voices_teach_what_was_shown_even_when_it_is_wrong()
    {
        var simulation = Run(new(1, 0, 1, 2, 1), shown: A, right: B, questions: 10);

        Assert.Equal((10, 10), (simulation.Learned, simulation.Wrong));
    }

    [Fact]
    public void A_noticed_miss_is_corrected_to_the_right_answer()
    {
        var simulation = Run(new(1, 1, 0, 2, 1), shown: A, right: B, questions: 10);

        Assert.Equal((10, 0), (simulation.Learned, simulation.Wrong));
        Assert.Equal(11, simulation.Answers.Single(answer => answer.Id == B).Phrasings.Count);
    }

    [Fact]
    public void Two_voices_let_fewer_wrong_phrasings_in_than_one()
    {
        var one = Run(new(1, 0.3, 0.15, 1, 1), A, B, 4000);
        var two = Run(new(1, 0.3, 0.15, 2, 1), A, B, 4000);

        Assert.InRange(one.Wrong, 500, 700);
        Assert.InRange(two.Wrong, 60, 130);
    }

    [Fact]
    public void Nobody_judges_and_nothing_is_learned() => Assert.Equal(0, Run(new(0, 1, 0, 2, 1), A, A, 100).Learned);

    [Fact]
    public void An_empty_ranking_teaches_nothing_by_a_mistaken_vote() =>
        Assert.Equal(0, Run(new(1, 1, 1, 2, 1), shown: null, right: A, questions: 20).Learned);

    [Fact]
    public void The_state_is_checked_at_the_begin_and_at_the_end()
    {
        List<int> checkpoints = [];
        var simulation = new StreamSimulation(Corpus(), new(0, 0, 0, 2, 1));

        simulation.Run([.. Enumerable.Range(0, 1200).Select(i => ($"q{i}", A))], _ => A, _ => { }, checkpoints.Add);

        Assert.Equal([0, 500, 1000, 1200], checkpoints);
    }

    private static StreamSimulation Run(People people, AnswerId? shown, AnswerId right, int questions)
    {
        var simulation = new StreamSimulation(Corpus(), people);
        simulation.Run([.. Enumerable.Range(0, questions).Select(i => ($"q{i}", right))], _ => shown, _ => { }, _ => { });
        return simulation;
    }

    private static IndexedAnswer[] Corpus() =>
        [.. new[] { A, B }.Select(id => new IndexedAnswer(id, Audience.Organisation, "-", [new("first", 1), new("dropped", 1)], default, DateTimeOffset.UnixEpoch))];
}
