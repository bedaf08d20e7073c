using PeerAssist.Answers;
using PeerAssist.Postings;
using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

public sealed class LearningTests
{
    private static readonly Readership Everybody = new([]);

    [Fact]
    public void What_tells_answers_apart_is_learned_from_their_phrasings()
    {
        using var generation = Trained(Shop());

        Assert.Equal("refund", First(generation, "money for the order has still not come back"));
        Assert.Equal("track", First(generation, "has the order still not shipped"));
    }

    [Fact]
    public void The_same_answers_and_seed_give_the_same_confidence()
    {
        using var one = Trained(Shop());
        using var other = Trained([.. Shop().Reverse()]);

        Assert.Equal(
            one.Find("where is the money", Everybody, Thresholds.Default).Confidence,
            other.Find("where is the money", Everybody, Thresholds.Default).Confidence, 6);
    }

    [Fact]
    public void A_phrasing_is_learned_at_once_without_a_training()
    {
        using var generation = Trained(Shop());
        Assert.NotEqual("refund", First(generation, "qqzzx kkwwv"));

        generation.Apply([With(Shop()[0], "qqzzx and kkwwv", 1)], [], 2);

        Assert.Equal("refund", First(generation, "qqzzx kkwwv"));
    }

    [Fact]
    public void A_doubted_phrasing_speaks_for_its_answer_no_more()
    {
        using var generation = Trained(Shop());
        generation.Apply([With(Shop()[1], "give me back what I paid", 1)], [], 2);
        Assert.Equal("track", First(generation, "give me back what I paid"));

        generation.Apply([With(Shop()[1], "give me back what I paid", -1)], [], 3);

        Assert.Equal("refund", First(generation, "give me back what I paid"));
    }

    [Fact]
    public void An_answer_that_was_not_right_for_a_question_stands_back_when_it_is_asked_again_and_only_then()
    {
        var one = Answer("one", "how do I reset the router", "router reset");
        var two = Answer("two", "how do I reset the router", "start the router anew") with { Votes = new(0, 1) };
        using var before = Trained([one, two]);
        using var after = Trained([With(one, "please reset that router", -1), two]);

        Assert.Equal("one", First(before, "please reset that router"));
        Assert.Equal("two", First(after, "please reset that router"));
        Assert.Equal("one", First(after, "router reset"));
    }

    [Fact]
    public void More_answers_than_are_learned_together_are_learned_all_the_same_and_alike_each_time()
    {
        var random = new Random(6);
        string Word() => $"word{(int)(900 * Math.Pow(random.NextDouble(), 2))}";
        var library = Enumerable.Range(0, 530).Select(i => Answer($"a{i}", $"{Word()} {Word()} own{i} {Word()}", $"{Word()} other{i} {Word()}")).ToArray();
        using var one = Trained(library);
        using var other = Trained(library);

        for (var i = 0; i < library.Length; i += 50)
        {
            var question = $"{Word()} own{i} other{i}";
            Assert.Equal($"a{i}", First(one, question));
            Assert.Equal(
                one.Find(question, Everybody, Thresholds.Default).Confidence, other.Find(question, Everybody, Thresholds.Default).Confidence, 5);
        }
    }

    [Fact]
    public void Repeating_the_same_words_does_not_make_them_count_more()
    {
        var once = Shop();
        var often = Shop();
        once[1] = With(once[1], "money money", 1);
        for (var i = 0; i < 30; i++)
            often[1] = With(often[1], "money money", 1);
        using var a = Trained(once);
        using var b = Trained(often);

        Assert.Equal("refund", First(b, "where is the money for my order"));
        Assert.Equal(First(a, "the money is missing"), First(b, "the money is missing"));
    }

    [Fact]
    public void Of_two_answers_that_fit_alike_the_one_with_helpful_votes_comes_first()
    {
        var plain = Answer("plain", "how do I reset the router");
        var liked = Answer("liked", "how do I reset the router") with { Votes = new(8, 0) };
        var disliked = Answer("disliked", "how do I reset the router") with { Votes = new(0, 8) };
        using var generation = Trained([disliked, plain, liked]);

        var order = generation.Find("reset the router", Everybody, Thresholds.Default).Ranking.Select(match => match.Answer.Value);

        Assert.Equal(["liked", "plain", "disliked"], order);
    }

    [Fact]
    public void A_typing_error_is_mended_when_only_one_letter_is_off()
    {
        var spelling = new Generation(new PostingsIndex());
        spelling.Apply([Answer("invoice", "where is the invoice", "invoice missing"), Answer("vote", "how to vote", "vote here")], [], 1);
        using (spelling)
            Assert.Equal("invoice", First(spelling, "invioce"));
    }

    [Fact]
    public void A_confidence_never_rises_down_the_list_and_its_parts_make_a_whole()
    {
        using var generation = Trained(Shop());

        var ranking = generation.Find("order money refund", Everybody, Thresholds.Default).Ranking;

        Assert.Equal(ranking.Select(match => match.Confidence).OrderDescending(), ranking.Select(match => match.Confidence));
        Assert.All(ranking, match => Assert.Equal(1, match.Parts.Sum(part => part.Share), 6));
        Assert.All(ranking, match => Assert.InRange(match.Confidence, 0, 1));
    }

    private static string? First(Generation generation, string text) =>
        generation.Find(text, Everybody, Thresholds.Default).Ranking is [var first, ..] ? first.Answer.Value : null;

    private static Generation Trained(IReadOnlyList<IndexedAnswer> answers)
    {
        var generation = new Generation(new PostingsIndex());
        generation.Apply(answers, [], 1);
        generation.Train(1, default);
        return generation;
    }

    private static IndexedAnswer[] Shop() =>
    [
        Answer("refund", "where is the money for my order", "refund has not come back", "I want what I paid for the order back", "order returned but no money"),
        Answer("track", "where is my order", "order has not shipped", "the order is late", "track the order"),
        Answer("cancel", "cancel the order", "I do not want the order any more", "stop the order"),
    ];

    private static IndexedAnswer With(IndexedAnswer answer, string phrasing, double weight) =>
        answer with { Phrasings = [.. answer.Phrasings, new(phrasing, weight)] };

    private static IndexedAnswer Answer(string id, params string[] phrasings) =>
        new(new(id), Audience.Organisation, "-", [.. phrasings.Select(phrasing => new IndexedPhrasing(phrasing, 1))], default, TimeProvider.System.GetUtcNow());
}
