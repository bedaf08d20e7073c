using System.Collections.Concurrent;
using PeerAssist.Answers;
using PeerAssist.Postings;
using PeerAssist.Search;

namespace PeerAssist.Tests.Search;

public sealed class ConcurrencyTests
{
    private const int Changes = 300;

    [Fact]
    public async Task Searches_during_changes_and_swaps_find_only_what_existed_and_always_what_stayed()
    {
        var stays = Answer("stays", "the answer that stays throughout");
        var generations = new Generations(Fresh(stays));
        var existed = new ConcurrentDictionary<string, bool> { ["stays"] = true };
        var wrong = new ConcurrentQueue<string>();
        using var ended = new CancellationTokenSource();

        var searches = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                var ranking = generations.Current.Find("answer that stays throughout or moves", new([]), Thresholds.Default).Ranking;
                if (ranking.All(match => match.Answer.Value != "stays"))
                    wrong.Enqueue("missed");
                foreach (var stranger in ranking.Where(match => !existed.ContainsKey(match.Answer.Value)))
                    wrong.Enqueue(stranger.Answer.Value);
            }
        })).ToArray();

        for (var i = 1; i <= Changes; i++)
        {
            existed[$"moves{i}"] = true;
            generations.Current.Apply([Answer($"moves{i}", $"answer that moves {i % 7}")], [new($"moves{i - 3}")], i);
            if (i % 50 == 0)
            {
                generations.Current.Train(i, default);
                generations.Swap(Fresh(stays));
            }
        }

        await ended.CancelAsync();
        await Task.WhenAll(searches);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_rollback_makes_the_previous_generation_current_again()
    {
        var first = Fresh(Answer("a", "one"));
        var second = Fresh(Answer("b", "two"));
        var generations = new Generations(first);
        Assert.False(generations.Rollback());

        generations.Swap(second);
        Assert.True(generations.Rollback());

        Assert.Same(first, generations.Current);
        Assert.Same(second, generations.Previous);
    }

    private static Generation Fresh(IndexedAnswer answer)
    {
        var generation = new Generation(new PostingsIndex());
        generation.Apply([answer], [], 1);
        return generation;
    }

    private static IndexedAnswer Answer(string id, string phrasing) =>
        new(new(id), Audience.Organisation, "-", [new(phrasing, 1)], default, DateTimeOffset.UnixEpoch);
}
