using PeerAssist.Answers;
using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

/// <summary>What every index promises.</summary>
public abstract class AnswerIndexContract
{
    private const int Many = 10_000;

    [SkippableFact]
    public void The_text_with_the_most_and_rarest_words_comes_first()
    {
        using var index = Empty();
        index.Apply(
        [
            Answer("reset", "reset the token of the vpn", "how is a token reset"), Answer("order", "order a token for the canteen"),
            Answer("canteen", "when is the canteen open"),
        ], [], 1);

        var hits = Search(index, "reset my vpn token");

        Assert.Equal((new AnswerId("reset"), 0), (hits[0].Answer, hits[0].Phrasing));
        Assert.Equal(1, hits.First(hit => hit != hits[0]).Phrasing);
        Assert.Equal(hits.OrderByDescending(hit => hit.Score), hits);
    }

    [SkippableFact]
    public void A_word_is_found_by_its_parts_and_an_answer_by_its_own_text()
    {
        using var index = Empty();
        index.Apply([Answer("refund", "Rückerstattung") with { Text = "Within ten days." }, Answer("zh", "如何退款")], [], 1);

        Assert.Equal(new("refund"), Assert.Single(Search(index, "rueckerstattungen ruckerstattungen")).Answer);
        Assert.Equal(Hit.AnswerText, Assert.Single(Search(index, "ten")).Phrasing);
        Assert.Equal(new("zh"), Assert.Single(Search(index, "退款")).Answer);
    }

    [SkippableFact]
    public void A_change_takes_the_place_of_what_was_and_what_is_removed_is_gone()
    {
        using var index = Empty();
        index.Apply([Answer("a", "first"), Answer("b", "second"), Answer("bare")], [], 7);
        Assert.Equal((7, 3), (index.Position, index.Count));

        index.Apply([Answer("a", "third")], [new("b"), new("unknown")], 8);

        Assert.Equal((8, 2), (index.Position, index.Count));
        Assert.Empty(Search(index, "first second"));
        Assert.Single(Search(index, "third"));
    }

    [SkippableFact]
    public void Of_an_answer_that_stands_twice_in_one_change_the_last_counts()
    {
        using var index = Empty();

        index.Apply([Answer("a", "first"), Answer("a", "second")], [], 1);

        Assert.Empty(Search(index, "first"));
        Assert.Single(Search(index, "second"));
        Assert.Equal(1, index.Count);
    }

    [SkippableFact]
    public void Every_hit_may_be_read_by_all_readers_and_none_of_theirs_is_missing()
    {
        var random = new Random(4);
        var audiences = Enumerable.Range(0, 5).Select(i => new Audience(AudienceKind.Channel, $"c{i}")).ToArray();
        var answers = Library(seed: 5, count: 300).Select(answer => answer with { Audience = audiences[random.Next(5)] }).ToList();
        using var index = Empty();
        index.Apply(answers, [], 1);
        foreach (var audience in audiences)
        {
            var hits = index.Search(QueryOf("word0 word1 word2", new([audience]), Many)).Select(hit => hit.Answer).ToHashSet();
            var expected = answers.Where(answer => answer.Audience == audience && Has(answer, "word0", "word1", "word2")).Select(answer => answer.Id);
            Assert.Equal(expected.ToHashSet(), hits.Where(id => Has(answers.Single(answer => answer.Id == id), "word0", "word1", "word2")).ToHashSet());
            Assert.All(hits, id => Assert.Equal(audience, answers.Single(answer => answer.Id == id).Audience));
        }

        Assert.Empty(index.Search(QueryOf("word0 word1 word2", Readership.Only([]), Many)));
        Assert.NotEmpty(index.Search(QueryOf("word0 word1 word2", null, Many)));
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData("... !?")]
    [InlineData("field:value AND (\"open OR ~ ^2 *")]
    [InlineData("\ud800 \udfff")]
    public void A_question_in_any_syntax_is_only_words(string text)
    {
        using var index = Empty();
        index.Apply([Answer("a", "an ordinary phrasing")], [], 1);

        Assert.Empty(Search(index, text));
    }

    [SkippableFact]
    public void Thousands_of_words_are_no_more_than_a_long_question()
    {
        using var index = Empty();
        index.Apply([.. Enumerable.Range(0, 3000).Select(i => Answer($"a{i}", $"word{i}"))], [], 1);
        var all = string.Join(' ', Enumerable.Range(0, 3000).Select(i => $"word{i}"));

        Assert.Equal(50, Search(index, all, 50).Count);
    }

    [SkippableFact]
    public async Task Searches_during_changes_see_each_answer_as_it_was_or_as_it_is()
    {
        using var index = Empty();
        index.Apply([Answer("a", "stays odd"), Answer("b", "stays")], [], 0);
        using var ended = new CancellationTokenSource();
        using var begun = new CountdownEvent(2);
        var searches = Enumerable.Range(0, begun.InitialCount).Select(_ => Task.Run(() =>
        {
            begun.Signal();
            while (!ended.IsCancellationRequested)
                Assert.Equal(["a", "b"], Search(index, "stays").Select(hit => hit.Answer.Value).Order());
        })).ToArray();

        begun.Wait();
        for (var i = 1; i <= 100; i++)
            index.Apply([Answer("a", i % 2 == 0 ? "stays odd" : "even stays")], [], i);

        await ended.CancelAsync();
        await Task.WhenAll(searches);
        Assert.Equal((100, 2), (index.Position, index.Count));
    }

    [SkippableFact]
    public void A_saved_index_loads_as_it_was()
    {
        using var index = Empty();
        index.Apply(Library(seed: 6, count: 200), [], 42);
        index.Apply([], [new("a7")], 43);
        using var loaded = Empty();
        loaded.Apply([Answer("old", "word1")], [], 1);

        Assert.True(loaded.TryLoad(new MemoryStream([.. Saved(index), 1, 2, 3])));

        Assert.Equal((43, 199), (loaded.Position, loaded.Count));
        Assert.Equal(Found(index, "word1 word5"), Found(loaded, "word1 word5"));
        loaded.Apply([], [new("a8")], 44);
        Assert.Equal(198, loaded.Count);
    }

    [SkippableFact]
    public void A_snapshot_with_any_byte_changed_or_its_end_missing_is_refused()
    {
        using var index = Empty();
        index.Apply(Library(seed: 7, count: 20), [], 9);
        var saved = Saved(index);
        var random = new Random(8);
        for (var round = 0; round < 100; round++)
        {
            var damaged = saved.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            AssertRefused(damaged);
            AssertRefused(saved[..random.Next(saved.Length)]);
        }
    }

    internal static List<IndexedAnswer> Library(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Answer($"a{i}", Sentence(random), Sentence(random)))];
    }

    // Low numbers are frequent, as in language.
    internal static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(4, 12)).Select(_ => $"word{(int)(500 * Math.Pow(random.NextDouble(), 3))}"));

    internal static IndexedAnswer Answer(string id, params string[] phrasings) =>
        new(new(id), Audience.Organisation, "-", [.. phrasings.Select(phrasing => new IndexedPhrasing(phrasing, 1))], default, DateTimeOffset.UnixEpoch);

    internal static IEnumerable<string> Found(IAnswerIndex index, string text) => Search(index, text).Select(hit => hit.Answer.Value);

    internal static IReadOnlyList<Hit> Search(IAnswerIndex index, string text, int limit = Many) => index.Search(QueryOf(text, new([]), limit));

    /// <summary>An index with nothing in it; skips the test, with the reason, in a build that has none.</summary>
    protected abstract IAnswerIndex Empty();

    internal static Query QueryOf(string text, Readership? readers, int limit) => Query.Of(Analyzer.Analyze(text), readers, limit);

    private static bool Has(IndexedAnswer answer, params string[] words) =>
        answer.Phrasings.Any(phrasing => phrasing.Text.Split(' ').Intersect(words).Any());

    private static byte[] Saved(IAnswerIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }

    private void AssertRefused(byte[] bytes)
    {
        using var index = Empty();
        Assert.False(index.TryLoad(new MemoryStream(bytes)));
        Assert.Equal((0, 0), (index.Position, index.Count));
    }
}
