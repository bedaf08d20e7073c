using PeerAssist.Answers;
using PeerAssist.Postings;
using PeerAssist.Search;

namespace PeerAssist.Tests.Postings;

public sealed class PostingsIndexTests
{
    private const int Limit = 20;

    [Fact]
    public async Task Merged_segments_find_what_single_ones_found()
    {
        var answers = Library(seed: 1, count: 400);
        var whole = new PostingsIndex();
        whole.Apply(answers, [], 1);
        var pieces = new PostingsIndex();
        foreach (var answer in answers)
            pieces.Apply([answer], [], 1);
        await pieces.Merged;

        for (var word = 0; word < 50; word++)
            Assert.Equal(Found(whole, $"word{word} word{word * 3}").Order(), Found(pieces, $"word{word} word{word * 3}").Order());
    }

    [Fact]
    public void Early_ends_miss_nothing_that_an_exhaustive_search_finds()
    {
        var answers = Library(seed: 2, count: 3000);
        var index = new PostingsIndex();
        index.Apply(answers, [], 1);
        var random = new Random(3);
        var missed = 0;
        for (var round = 0; round < 100; round++)
        {
            var text = Sentence(random);
            var all = Search(index, text, limit: 100_000);
            var best = Search(index, text, Limit);
            missed += best.Count == Math.Min(Limit, all.Count) && best[0].Answer == all[0].Answer ? 0 : 1;
        }

        Assert.True(missed <= 1, $"{missed} of 100 searches lost the winner.");
    }

    [Fact]
    public void Every_hit_may_be_read_by_all_readers_and_none_of_theirs_is_missing()
    {
        var random = new Random(4);
        var audiences = Enumerable.Range(0, 5).Select(i => new Audience(AudienceKind.Channel, $"c{i}")).ToArray();
        var answers = Library(seed: 5, count: 300).Select(answer => answer with { Audience = audiences[random.Next(5)] }).ToList();
        var index = new PostingsIndex();
        index.Apply(answers, [], 1);
        foreach (var audience in audiences)
        {
            var readers = new Readership([audience]);
            var hits = index.Search(QueryOf("word0 word1 word2", readers, 10_000)).Select(hit => hit.Answer).ToHashSet();
            var expected = answers.Where(answer => answer.Audience == audience && Has(answer, "word0", "word1", "word2")).Select(answer => answer.Id);
            Assert.Equal(expected.ToHashSet(), hits.Where(id => Has(answers.Single(answer => answer.Id == id), "word0", "word1", "word2")).ToHashSet());
            Assert.All(hits, id => Assert.Equal(audience, answers.Single(answer => answer.Id == id).Audience));
        }
    }

    [Fact]
    public void A_saved_index_loads_as_it_was()
    {
        var index = new PostingsIndex();
        index.Apply(Library(seed: 6, count: 200), [], 42);
        index.Apply([], [new("a7")], 43);

        var loaded = new PostingsIndex();

        Assert.True(loaded.TryLoad(new MemoryStream(Saved(index))));
        Assert.Equal((43, 199), (loaded.Position, loaded.Count));
        Assert.Equal(Found(index, "word1 word5"), Found(loaded, "word1 word5"));
        loaded.Apply([], [new("a8")], 44);
        Assert.Equal(198, loaded.Count);
    }

    [Fact]
    public void A_snapshot_with_any_byte_changed_or_its_end_missing_is_refused()
    {
        var index = new PostingsIndex();
        index.Apply(Library(seed: 7, count: 20), [], 9);
        var saved = Saved(index);
        var random = new Random(8);
        for (var round = 0; round < 300; round++)
        {
            var damaged = saved.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);
            AssertRefused(damaged);
            AssertRefused(saved[..random.Next(saved.Length)]);
        }
    }

    [Fact]
    public void A_word_in_ten_thousand_texts_is_packed_and_read_back()
    {
        var index = new PostingsIndex();
        index.Apply([.. Enumerable.Range(0, 10_000).Select(i => Answer($"a{i}", i % 3 == 0 ? "common common" : $"common thing{i % 50}"))], [], 1);

        Assert.Equal(10_000, Search(index, "common", 20_000).Count);
        Assert.All(Search(index, "common", 3000), hit => Assert.Equal(0, int.Parse(hit.Answer.Value[1..], null) % 3));
    }

    [Fact]
    public void Of_an_answer_that_stands_twice_in_one_change_the_last_counts()
    {
        var index = new PostingsIndex();

        index.Apply([Answer("a", "first"), Answer("a", "second")], [], 1);

        Assert.Empty(Search(index, "first", Limit));
        Assert.Single(Search(index, "second", Limit));
        Assert.Equal(1, index.Count);
    }

    private static void AssertRefused(byte[] bytes)
    {
        var index = new PostingsIndex();
        Assert.False(index.TryLoad(new MemoryStream(bytes)));
        Assert.Equal((0, 0), (index.Position, index.Count));
    }

    private static byte[] Saved(PostingsIndex index)
    {
        using var stream = new MemoryStream();
        index.Save(stream);
        return stream.ToArray();
    }

    private static IEnumerable<string> Found(PostingsIndex index, string text) => Search(index, text, 10_000).Select(hit => hit.Answer.Value);

    private static IReadOnlyList<Hit> Search(PostingsIndex index, string text, int limit) => index.Search(QueryOf(text, new([]), limit));

    private static Query QueryOf(string text, Readership readers, int limit)
    {
        var analysis = Analyzer.Analyze(text);
        return new([.. analysis.Words.Distinct()], [.. analysis.SearchGrams.Distinct()], readers, limit);
    }

    private static bool Has(IndexedAnswer answer, params string[] words) =>
        answer.Phrasings.Any(phrasing => phrasing.Text.Split(' ').Intersect(words).Any());

    private static List<IndexedAnswer> Library(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => Answer($"a{i}", Sentence(random), Sentence(random)))];
    }

    // Low numbers are frequent, as in language.
    private static string Sentence(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(4, 12)).Select(_ => $"word{(int)(500 * Math.Pow(random.NextDouble(), 3))}"));

    private static IndexedAnswer Answer(string id, params string[] phrasings) =>
        new(new(id), Audience.Organisation, "-", [.. phrasings.Select(phrasing => new IndexedPhrasing(phrasing, 1))], default, DateTimeOffset.UnixEpoch);
}
