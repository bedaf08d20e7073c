using PeerAssist.Answers;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Stores;

public abstract class FeedContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Phrasing Curated = new("How do I get my money back?", Audience.Organisation, PhrasingOrigin.Imported);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Refund, "Ask for the receipt", author: Ann), None);
            await session.Answers.Save(Answer(Parcel, "Look at the label"), None);
        });
    }

    private static readonly Dictionary<string, Func<ISession, Task>> Acts = new()
    {
        ["correction"] = async session => await session.Answers.Save((await session.Answers.Find(Shop, Refund, None))!.With(new("At once"), Bo, Noon, null), None),
        ["retirement"] = async session => await session.Answers.Save((await session.Answers.Find(Shop, Refund, None))! with { State = AnswerState.Retired }, None),
        ["widening"] = async session => await session.Answers.Save((await session.Answers.Find(Shop, Refund, None))! with { Audience = new(AudienceKind.Team, "t") }, None),
        ["phrasing"] = session => session.Phrasings.Save(Shop, Refund, Curated, None),
        ["vote"] = session => session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, null), None),
        ["outcome"] = session => session.Outcomes.Save(new(Shop, new("q1"), Refund, Bo, Worked: true, Noon), None),
    };

    [Theory]
    [InlineData("correction")]
    [InlineData("retirement")]
    [InlineData("widening")]
    [InlineData("phrasing")]
    [InlineData("vote")]
    [InlineData("outcome")]
    public async Task Every_act_moves_the_answer_to_the_end_of_the_feed(string act)
    {
        var before = await Read(session => session.Feed.Head(Shop, None));
        await Write(Acts[act]);

        var change = Assert.Single(await Read(session => session.Feed.After(Shop, before, 10, None)));
        Assert.Equal(Refund, change.Answer);
        Assert.True(change.Position > before);
        Assert.Equal(change.Position, await Read(session => session.Feed.Head(Shop, None)));
    }

    [Fact]
    public async Task A_vote_a_phrasing_and_a_voice_that_are_taken_back_are_changes_too()
    {
        await Write(async session =>
        {
            await session.Phrasings.Save(Shop, Refund, Curated, None);
            await session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon, null), None);
        });
        var positions = new List<long> { await Read(session => session.Feed.Head(Shop, None)) };
        foreach (var takeBack in new Func<ISession, Task>[]
        {
            session => session.Votes.Withdraw(Shop, Refund, Bo, None),
            session => session.Phrasings.Save(Shop, Refund, Curated.Heard(Bo, false), None),
            session => session.Phrasings.Remove(Shop, Refund, Curated.Text, None),
        })
        {
            await Write(takeBack);
            positions.Add(await Read(session => session.Feed.Head(Shop, None)));
        }

        Assert.Equal(positions.Distinct().Order(), positions);
    }

    [Fact]
    public async Task An_answer_that_changed_often_is_told_once_with_its_last_position()
    {
        await Write(async session =>
        {
            await session.Phrasings.Save(Shop, Refund, Curated, None);
            await session.Phrasings.Save(Shop, Parcel, Curated, None);
            await session.Phrasings.Save(Shop, Refund, Curated with { Text = "Refund?" }, None);
        });

        var changes = await Read(session => session.Feed.After(Shop, 0, 10, None));
        Assert.Equal([Parcel, Refund], changes.Select(change => change.Answer));
        Assert.Equal([changes[0]], await Read(session => session.Feed.After(Shop, 0, 1, None)));
        Assert.Equal([changes[1]], await Read(session => session.Feed.After(Shop, changes[0].Position, 10, None)));
    }

    [Fact]
    public async Task What_was_not_committed_is_not_in_the_feed()
    {
        var before = await Read(session => session.Feed.Head(Shop, None));
        await using (var session = await Store.Write(None))
        {
            await session.Phrasings.Save(Shop, Refund, Curated, None);
        }

        Assert.Equal(before, await Read(session => session.Feed.Head(Shop, None)));
        Assert.Empty(await Read(session => session.Feed.After(Shop, before, 10, None)));
    }

    [Fact]
    public async Task The_search_is_told_text_phrasings_and_votes_of_an_answer()
    {
        var audience = new Audience(AudienceKind.Channel, "web:shop/returns");
        await Write(async session =>
        {
            var answer = (await session.Answers.Find(Shop, Refund, None))!;
            await session.Answers.Save(answer.With(new("At once", "Up to 50", ["Pay"]), Bo, Noon.AddHours(2), null) with { Audience = audience }, None);
            await session.Phrasings.Save(Shop, Refund, Curated, None);
            await session.Phrasings.Save(Shop, Refund, new("money pls", Audience.Organisation, PhrasingOrigin.Asked, null, [new(Bo, true)]), None);
            await session.Votes.Save(new(Shop, Refund, new("cleo"), Verdict.NotRight, Noon.AddHours(9), null), None);
        });

        var told = Assert.Single(await Read(session => session.Feed.Read(Shop, [Refund, new("unknown")], None)));
        Assert.Equal("At once\nUp to 50\nPay", told.Text);
        Assert.Equal(audience, told.Audience);
        Assert.Equal([new IndexedPhrasing(Curated.Text, 1), new IndexedPhrasing("money pls", .4)], told.Phrasings);
        Assert.Equal(new VoteTally(0, 1), told.Votes);
        Assert.Equal(Noon.AddHours(2), told.Confirmed);
    }

    [Fact]
    public async Task An_answer_was_confirmed_when_it_was_last_worded_found_helpful_or_seen_to_work()
    {
        await Write(session => session.Votes.Save(new(Shop, Refund, Bo, Verdict.Helpful, Noon.AddHours(1), null), None));
        Assert.Equal(Noon.AddHours(1), await Confirmed());

        await Write(session => session.Outcomes.Save(new(Shop, new("q1"), Refund, Bo, Worked: true, Noon.AddHours(2)), None));
        Assert.Equal(Noon.AddHours(2), await Confirmed());

        await Write(session => session.Outcomes.Save(new(Shop, new("q2"), Refund, Bo, Worked: false, Noon.AddHours(3)), None));
        Assert.Equal(Noon.AddHours(2), await Confirmed());

        async Task<DateTimeOffset> Confirmed() => (await Read(session => session.Feed.Read(Shop, [Refund], None)))[0].Confirmed;
    }

    [Fact]
    public async Task A_rebuild_reads_every_answer_once_in_the_order_of_ids_and_leaves_out_the_retired()
    {
        const int Many = 2_345;
        await Write(async session =>
        {
            for (var number = 0; number < Many; number++)
            {
                var answer = Answer(new($"many-{number:D5}"), $"Answer {number}");
                await session.Answers.Save(number % 1_000 == 999 ? answer with { State = AnswerState.Retired } : answer, None);
                await session.Phrasings.Save(Shop, answer.Id, Curated with { Text = $"Question {number}" }, None);
            }

            await session.Answers.Save(Answer(new("rival"), "Not ours", Rival), None);
        });

        await using var reading = await Store.Read(None);
        var all = await reading.Feed.All(Shop, None).ToListAsync();
        Assert.Equal(Many, all.Count);
        Assert.Equal(all.Select(answer => answer.Id.Value).Order(StringComparer.Ordinal), all.Select(answer => answer.Id.Value));
        Assert.DoesNotContain(all, answer => answer.Id.Value is "many-00999" or "many-01999" or "rival");
        Assert.Equal("Question 1000", Assert.Single(all.Single(answer => answer.Id.Value == "many-01000").Phrasings).Text);
    }
}
