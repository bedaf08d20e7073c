using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Tests.Search;

namespace PeerAssist.Tests.Postings;

public sealed class PostingsIndexTests : AnswerIndexContract
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
    public async Task The_best_twenty_of_two_hundred_are_those_of_an_exhaustive_search()
    {
        var index = new PostingsIndex();
        foreach (var batch in Library(seed: 2, count: 24_000).Chunk(5000))
            index.Apply(batch, [], 1);
        await index.Merged;
        var random = new Random(3);
        var (kept, all) = (0, 0);
        for (var round = 0; round < 60; round++)
        {
            var query = QueryOf(Sentence(random), new([]), limit: 200);
            var exhaustive = index.SearchAll(query with { Limit = 1_000_000 });
            var best = index.Search(query);
            Assert.Equal(exhaustive.Take(20).Select(hit => hit.Score), best.Take(20).Select(hit => hit.Score), (a, b) => Math.Abs(a - b) < 1e-3);
            kept += best.Count(hit => hit.Score >= exhaustive[199].Score - 1e-3);
            all += 200;
        }

        Assert.True(kept >= 0.8 * all, $"Only {kept} of the {all} best were kept.");
    }

    [Fact]
    public void A_word_is_found_by_texts_that_have_it_in_another_form_or_as_part_of_a_compound()
    {
        var index = new PostingsIndex();
        index.Apply([Answer("plural", "refunds take long"), Answer("compound", "the creditcardbill came"), Answer("other", "nothing of that kind")], [], 1);

        Assert.Equal("plural", Search(index, "refunded", Limit)[0].Answer.Value);
        Assert.Equal("compound", Search(index, "creditcard", Limit)[0].Answer.Value);
        Assert.Empty(Search(index, "zebra", Limit));
    }

    [Fact]
    public void A_word_in_ten_thousand_texts_is_packed_and_read_back()
    {
        var index = new PostingsIndex();
        index.Apply([.. Enumerable.Range(0, 10_000).Select(i => Answer($"a{i}", i % 3 == 0 ? "common common" : $"common thing{i % 50}"))], [], 1);

        Assert.Equal(10_000, Search(index, "common", 20_000).Count);
        Assert.All(Search(index, "common", 3000), hit => Assert.Equal(0, int.Parse(hit.Answer.Value[1..], null) % 3));
    }

    protected override IAnswerIndex Empty() => new PostingsIndex();
}
