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
    public void A_word_in_ten_thousand_texts_is_packed_and_read_back()
    {
        var index = new PostingsIndex();
        index.Apply([.. Enumerable.Range(0, 10_000).Select(i => Answer($"a{i}", i % 3 == 0 ? "common common" : $"common thing{i % 50}"))], [], 1);

        Assert.Equal(10_000, Search(index, "common", 20_000).Count);
        Assert.All(Search(index, "common", 3000), hit => Assert.Equal(0, int.Parse(hit.Answer.Value[1..], null) % 3));
    }

    protected override IAnswerIndex Empty() => new PostingsIndex();
}
