using PeerAssist.Answers;
using PeerAssist.Lucene;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Tests.Search;

namespace PeerAssist.Tests.Lucene;

public sealed class LuceneIndexTests : AnswerIndexContract
{
    [SkippableFact]
    public void The_search_gives_the_same_answer_first_as_over_postings()
    {
        using var lucene = new Generation(Empty());
        using var postings = new Generation(new PostingsIndex());
        var library = Library(seed: 9, count: 1000);
        lucene.Apply(library, [], 1);
        postings.Apply(library, [], 1);
        var random = new Random(10);
        var same = 0;
        for (var round = 0; round < 100; round++)
        {
            var text = Sentence(random);
            same += First(postings, text) == First(lucene, text) ? 1 : 0;
        }

        Assert.True(same >= 98, $"Only {same} of 100 searches agree on the first.");
    }

    [Fact]
    public void A_build_without_it_says_how_to_get_it()
    {
        var there = LuceneIndex.TryCreate(out var index, out var reason);
        using var made = index;

        Assert.Equal(LuceneIndex.IsBuiltIn, there);
        Assert.Equal(there ? null : "This build has no Lucene: build with -p:Sdks=Lucene.Net, or set Index to postings.", reason);
    }

    private static AnswerId First(Generation generation, string text) => generation.Find(text, new([]), Thresholds.Default).Ranking[0].Answer;

    protected override IAnswerIndex Empty()
    {
        Skip.IfNot(LuceneIndex.TryCreate(out var index, out var reason), reason);
        return index!;
    }
}
