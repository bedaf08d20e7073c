using PeerAssist.Answers;
using PeerAssist.Postings;
using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

public sealed class GenerationTests
{
    private static readonly Readership Everybody = new([]);

    [Fact]
    public void A_question_in_other_words_finds_its_answer()
    {
        using var generation = Filled();

        var finding = generation.Find("my parcel got damaged in the post", Everybody, Thresholds.Default);

        Assert.Equal("damage", finding.Ranking[0].Answer.Value);
        Assert.NotEqual(Decision.Unknown, finding.Decision);
    }

    [Fact]
    public void An_answer_without_a_phrasing_is_found_by_its_text()
    {
        using var generation = Filled();

        var finding = generation.Find("customer moved house", Everybody, Thresholds.Default);

        Assert.Equal("address", finding.Ranking[0].Answer.Value);
    }

    [Fact]
    public void A_question_of_foreign_words_is_unknown()
    {
        using var generation = Filled();

        Assert.Equal(Decision.Unknown, generation.Find("zzzz qqqq", Everybody, Thresholds.Default).Decision);
    }

    [Fact]
    public void A_private_answer_is_found_only_by_those_who_may_read_it()
    {
        using var generation = Filled();
        var channel = new Audience(AudienceKind.Channel, "leads");

        Assert.DoesNotContain(generation.Find("how much goodwill credit", Everybody, Thresholds.Default).Ranking, match => match.Answer.Value == "credit");
        Assert.Equal("credit", generation.Find("how much goodwill credit", new([channel]), Thresholds.Default).Ranking[0].Answer.Value);
    }

    [Fact]
    public void A_removed_answer_is_found_no_more()
    {
        using var generation = Filled();

        generation.Apply([], [new("damage")], 2);

        Assert.DoesNotContain(generation.Find("parcel arrived damaged", Everybody, Thresholds.Default).Ranking, match => match.Answer.Value == "damage");
        Assert.Equal(2, generation.Position);
    }

    private static Generation Filled()
    {
        var generation = new Generation(new PostingsIndex());
        generation.Apply(
            [
                Answer("damage", "Send a replacement at once.", Audience.Organisation, "the parcel arrived damaged", "package broken in transit"),
                Answer("address", "When a customer moved, change the house number under Profile.", Audience.Organisation),
                Answer("credit", "Up to 50 euros.", new(AudienceKind.Channel, "leads"), "how much goodwill credit may I give"),
            ],
            [],
            1);
        return generation;
    }

    private static IndexedAnswer Answer(string id, string text, Audience audience, params string[] phrasings) =>
        new(new(id), audience, text, [.. phrasings.Select(phrasing => new IndexedPhrasing(phrasing, 1))], default, DateTimeOffset.UnixEpoch);
}
