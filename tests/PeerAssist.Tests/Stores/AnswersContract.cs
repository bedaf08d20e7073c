using PeerAssist.Answers;

namespace PeerAssist.Tests.Stores;

public abstract class AnswersContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly AnswerParts Card = new("Pay it back", "Up to 50 euro", ["Look it up", "Pay"], ["https://desk.example"], "I pay it back now", ["refunds"]);

    [Fact]
    public async Task An_answer_comes_back_as_it_was_saved()
    {
        var answer = new Answer(
            Refund, Shop, new(AudienceKind.Channel, "web:shop/returns"), AnswerState.Flagged, Ann, "Ann", "en", Noon.AddTicks(1),
            new Revision(1, Card, Ann, Noon.AddTicks(2), "first", null), "web:shop/returns m1", Bo, Locked: true,
            new Revision(2, Card with { Text = "Pay it back at once" }, Bo, Noon.AddHours(1), "clearer"));
        await Write(session => session.Answers.Save(answer, None));

        Assert.Equal(answer, await Read(session => session.Answers.Find(Shop, Refund, None)));
        Assert.Equal([answer], await Read(session => session.Answers.From(Shop, "web:shop/returns m1", None)));
        Assert.Null(await Read(session => session.Answers.Find(Rival, Refund, None)));
    }

    [Fact]
    public async Task A_correction_adds_a_revision_and_keeps_the_ones_before()
    {
        var first = Answer(Refund, "Ask for the receipt", author: Ann) with { Pending = new Revision(2, Card, Bo, Noon) };
        var second = first.With(Card, Bo, Noon.AddHours(1), "the receipt is not needed");
        await Write(session => session.Answers.Save(first, None));
        await Write(session => session.Answers.Save(second, None));

        Assert.Equal(second, await Read(session => session.Answers.Find(Shop, Refund, None)));
        Assert.Equal([first.Shown, second.Shown], await Read(session => session.Answers.Revisions(Shop, Refund, None)));
    }

    [Fact]
    public async Task An_answer_saved_again_with_another_state_keeps_its_revision()
    {
        var answer = Answer(Refund, "Ask for the receipt");
        await Write(session => session.Answers.Save(answer, None));
        await Write(session => session.Answers.Save(answer with { State = AnswerState.Retired }, None));

        Assert.Equal(AnswerState.Retired, (await Read(session => session.Answers.Find(Shop, Refund, None)))!.State);
        Assert.Single(await Read(session => session.Answers.Revisions(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_revision_that_skips_a_number_is_refused()
    {
        var answer = Answer(Refund, "Ask for the receipt");
        await Write(session => session.Answers.Save(answer, None));

        var skipping = answer with { Shown = answer.Shown with { Number = 3 } };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(session => session.Answers.Save(skipping, None)));
        Assert.Equal(answer, await Read(session => session.Answers.Find(Shop, Refund, None)));
    }

    [Fact]
    public async Task A_kept_revision_is_never_rewritten()
    {
        var answer = Answer(Refund, "Ask for the receipt");
        await Write(session => session.Answers.Save(answer, None));

        var rewriting = answer with { Shown = answer.Shown with { Parts = Card } };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(session => session.Answers.Save(rewriting, None)));
        Assert.Equal([answer.Shown], await Read(session => session.Answers.Revisions(Shop, Refund, None)));
    }

    [Fact]
    public async Task An_earlier_revision_cannot_be_shown_again_without_a_number_of_its_own()
    {
        var first = Answer(Refund, "Ask for the receipt");
        await Write(session => session.Answers.Save(first, None));
        await Write(session => session.Answers.Save(first.With(Card, Bo, Noon, null), None));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Write(session => session.Answers.Save(first, None)));
    }

    [Fact]
    public async Task Pages_follow_the_order_of_ids_and_stay_within_the_organisation()
    {
        string[] ids = ["c", "a", "é", "b", "B"];
        await Write(async session =>
        {
            foreach (var id in ids)
            {
                await session.Answers.Save(Answer(new(id), id), None);
            }

            await session.Answers.Save(Answer(new("aa"), "rival", Rival), None);
        });

        var first = await Read(session => session.Answers.Page(Shop, null, 3, None));
        var second = await Read(session => session.Answers.Page(Shop, first[^1].Id, 3, None));
        Assert.Equal(["B", "a", "b", "c", "é"], first.Concat(second).Select(answer => answer.Id.Value));
        Assert.Equal(5, await Read(session => session.Answers.Count(Shop, None)));
    }

    [Fact]
    public async Task Forgetting_a_person_leaves_the_texts_without_the_name()
    {
        var answer = Answer(Refund, "Ask for the receipt", author: Ann) with { Capturer = Bo, Pending = new Revision(2, Card, Ann, Noon) };
        await Write(session => session.Answers.Save(answer, None));
        await Write(session => session.Answers.Forget(Ann, None));

        var kept = (await Read(session => session.Answers.Find(Shop, Refund, None)))!;
        Assert.Equal("Ask for the receipt", kept.Shown.Parts.Text);
        Assert.Null(kept.Author);
        Assert.Null(kept.AuthorName);
        Assert.Null(kept.Shown.By);
        Assert.Null(kept.Pending!.By);
        Assert.Equal(Bo, kept.Capturer);

        await Write(session => session.Answers.Forget(Bo, None));
        Assert.Null((await Read(session => session.Answers.Find(Shop, Refund, None)))!.Capturer);
    }

    [Fact]
    public async Task A_list_of_answers_keeps_to_its_filter_its_reader_and_its_page()
    {
        var pending = new Revision(2, new("Press it twice."), Bo, Noon);
        await Write(async session =>
        {
            await session.Answers.Save(Answer(new("a"), "One.") with { State = AnswerState.Flagged, Created = Noon.AddDays(1) }, None);
            await session.Answers.Save(Answer(new("b"), "Two.") with { Pending = pending }, None);
            await session.Answers.Save(Answer(new("c"), "Three.") with { Locked = true, Language = "nl" }, None);
            await session.Answers.Save(Answer(new("d"), "Four.") with { Audience = new(AudienceKind.Channel, "web:shop/leads"), Created = Noon.AddDays(2) }, None);
        });

        var first = await Page(new(), null, 2);
        Assert.Equal(["a", "c"], Ids(first));
        Assert.Equal(["b"], Ids(await Page(new(), new(first[^1].Created, first[^1].Id.Value), 2)));
        Assert.Equal(["a"], Ids(await Page(new(AnswerState.Flagged), null, 9)));
        Assert.Equal(["b"], Ids(await Page(new(Waiting: true), null, 9)));
        Assert.Equal(["c"], Ids(await Page(new(Locked: true), null, 9)));
        Assert.Equal(["c"], Ids(await Page(new(Language: "nl"), null, 9)));
        Assert.Equal(["d", "a", "c", "b"], Ids(await Page(new(), null, 9, new Audience(AudienceKind.Channel, "web:shop/leads"))));

        Task<IReadOnlyList<Answer>> Page(AnswerFilter filter, PeerAssist.Stores.Cursor? after, int limit, params Audience[] readers) =>
            Read(session => session.Answers.Page(Shop, filter, new Readership(readers), after, limit, None));

        static IEnumerable<string> Ids(IEnumerable<Answer> answers) => answers.Select(answer => answer.Id.Value);
    }
}
