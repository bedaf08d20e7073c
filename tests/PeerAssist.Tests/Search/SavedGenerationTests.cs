using PeerAssist.Answers;
using PeerAssist.Host.Serving;
using PeerAssist.Postings;
using PeerAssist.Search;
using PeerAssist.Tests.Stores;

namespace PeerAssist.Tests.Search;

public sealed class SavedGenerationTests
{
    private static readonly Readership Everybody = new([]);
    private static readonly string[] Questions = ["where is the invoice", "invioce lost", "how long do refunds take", "nothing of that kind"];

    [Fact]
    public void A_saved_generation_answers_as_it_did_and_goes_on_learning()
    {
        using var generation = Trained();
        using var loaded = new Generation(new PostingsIndex());

        Assert.True(loaded.TryLoad(new MemoryStream(Saved(generation))));

        Assert.Equal((generation.Position, generation.Count, false), (loaded.Position, loaded.Count, loaded.NeedsTraining));
        foreach (var question in Questions)
            Assert.Equal(Found(generation, question), Found(loaded, question));
        loaded.Apply([Answer("late", "zzyyxx wwvvuu")], [new("invoice")], 8);
        Assert.Equal("late", loaded.Find("zzyyxx", Everybody, Thresholds.Default).Ranking[0].Answer.Value);
        Assert.DoesNotContain(loaded.Find(Questions[0], Everybody, Thresholds.Default).Ranking, match => match.Answer.Value == "invoice");
    }

    [Fact]
    public void What_is_damaged_or_cut_off_is_refused_and_nothing_of_it_is_served()
    {
        using var generation = Trained();
        var saved = Saved(generation);
        var random = new Random(4);
        using var loaded = new Generation(new PostingsIndex());
        for (var round = 0; round < 100; round++)
        {
            var damaged = saved.ToArray();
            damaged[random.Next(damaged.Length)] ^= (byte)random.Next(1, 256);

            Assert.False(loaded.TryLoad(new MemoryStream(damaged)));
            Assert.False(loaded.TryLoad(new MemoryStream(saved[..random.Next(saved.Length)])));
            Assert.Equal((0, 0), (loaded.Position, loaded.Count));
            Assert.Empty(loaded.Find(Questions[0], Everybody, Thresholds.Default).Ranking);
        }
    }

    [Fact]
    public void A_file_that_cannot_be_used_is_thrown_away_and_one_that_can_is_loaded()
    {
        using var directory = new TemporaryDirectory();
        var saved = new SavedSearch(new(directory.Path, "sqlite", "postings", "", ""));
        using var generation = Trained();
        saved.Save(new("shop"), generation);
        using (var loaded = saved.Load(new("shop")))
            Assert.Equal(generation.Position, loaded.Position);

        var file = Assert.Single(Directory.GetFiles(directory.Path, "*", SearchOption.AllDirectories));
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^9]);
        using (var loaded = saved.Load(new("shop")))
            Assert.Equal(0, loaded.Count);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public void The_same_changes_in_other_portions_end_in_the_same_generation()
    {
        using var whole = new Generation(new PostingsIndex());
        using var pieces = new Generation(new PostingsIndex());
        whole.Apply(Shop(), [], 7);
        foreach (var answer in Shop())
            pieces.Apply([answer], [], 7);

        whole.Train(3, default);
        pieces.Train(3, default);

        foreach (var question in Questions)
            Assert.Equal(Found(whole, question), Found(pieces, question));
    }

    private static List<(string, double)> Found(Generation generation, string question) =>
        [.. generation.Find(question, Everybody, Thresholds.Default).Ranking.Select(match => (match.Answer.Value, Math.Round(match.Confidence, 5)))];

    private static byte[] Saved(Generation generation)
    {
        using var stream = new MemoryStream();
        generation.Save(stream);
        return stream.ToArray();
    }

    private static Generation Trained()
    {
        var generation = new Generation(new PostingsIndex());
        generation.Apply(Shop(), [], 7);
        generation.Train(1, default);
        return generation;
    }

    private static IndexedAnswer[] Shop() =>
    [
        Answer("invoice", "where is the invoice", "invoice missing", "send me the invoice again"),
        Answer("refund", "how long does a refund take", "the refund is late", "money not back"),
        Answer("moved", "change my address", "I moved house"),
    ];

    private static IndexedAnswer Answer(string id, params string[] phrasings) =>
        new(new(id), Audience.Organisation, $"Text of {id}.", [.. phrasings.Select(phrasing => new IndexedPhrasing(phrasing, 1))], new(1, 0), DateTimeOffset.UnixEpoch);
}
