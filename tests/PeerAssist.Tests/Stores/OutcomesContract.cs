using PeerAssist.Chat;
using PeerAssist.Outcomes;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Tests.Stores;

public abstract class OutcomesContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Write(session => session.Answers.Save(Answer(Refund, "Ask for the receipt"), None));
    }

    [Fact]
    public async Task What_a_person_says_of_a_question_later_replaces_what_was_said_before()
    {
        var later = new Outcome(Shop, new("q1"), Refund, Bo, Worked: true, Noon.AddHours(1)) { Effort = Effort.Easy };
        await Write(session => session.Outcomes.Save(later with { Worked = false, At = Noon, Effort = Effort.Hard }, None));
        await Write(session => session.Outcomes.Save(later, None));

        Assert.Equal([later], await Read(session => session.Outcomes.Of(Shop, new("q1"), None)));
        Assert.Empty(await Read(session => session.Outcomes.Of(Rival, new("q1"), None)));
    }

    [Fact]
    public async Task What_a_person_reported_is_found_by_the_person_and_can_be_taken_back()
    {
        var one = new Outcome(Shop, new("q1"), Refund, Bo, Worked: true, Noon);
        var two = one with { Question = new("q2"), At = Noon.AddHours(1) };
        await Write(async session =>
        {
            await session.Outcomes.Save(two, None);
            await session.Outcomes.Save(one, None);
            await session.Outcomes.Save(one with { By = Ann }, None);
        });
        Assert.Equal([one, two], await Read(session => session.Outcomes.By(Bo, None)));
        var head = await Read(session => session.Feed.Head(Shop, None));

        await Write(session => session.Outcomes.Remove(Shop, new("q1"), Bo, None));

        Assert.Equal([two], await Read(session => session.Outcomes.By(Bo, None)));
        Assert.Equal([one with { By = Ann }], await Read(session => session.Outcomes.Of(Shop, new("q1"), None)));
        Assert.True(await Read(session => session.Feed.Head(Shop, None)) > head);
    }

    [Fact]
    public async Task What_nobody_said_is_unknown_and_never_a_success()
    {
        string[] answered = ["worked", "failed", "unknown"];
        await Write(async session =>
        {
            foreach (var id in answered)
            {
                await session.Questions.Save(Asked(id), None);
            }

            await session.Questions.Save(Asked("unanswered") with { Offered = [] }, None);
            await session.Questions.Save(Asked("old") with { At = Noon.AddDays(-1) }, None);
            await session.Outcomes.Save(new(Shop, new("worked"), Refund, Ann, Worked: false, Noon), None);
            await session.Outcomes.Save(new(Shop, new("worked"), Refund, Bo, Worked: true, Noon.AddHours(1)), None);
            await session.Outcomes.Save(new(Shop, new("failed"), Refund, Bo, Worked: false, Noon), None);
        });

        Assert.Equal(new OutcomeCounts(1, 1, 1), await Read(session => session.Outcomes.Count(Shop, Noon, None)));
    }

    [Fact]
    public async Task A_forgotten_person_leaves_the_outcomes_without_a_name()
    {
        await Write(async session =>
        {
            await session.Questions.Save(Asked("q1"), None);
            await session.Outcomes.Save(new(Shop, new("q1"), Refund, Ann, Worked: true, Noon), None);
            await session.Outcomes.Save(new(Shop, new("q1"), Refund, Bo, Worked: true, Noon), None);
            await session.Outcomes.Forget(Ann, None);
            await session.Outcomes.Forget(Bo, None);
        });

        var kept = await Read(session => session.Outcomes.Of(Shop, new("q1"), None));
        Assert.Equal(2, kept.Count);
        Assert.DoesNotContain(kept, outcome => outcome.By == Ann || outcome.By == Bo);
        Assert.Equal(new OutcomeCounts(1, 0, 0), await Read(session => session.Outcomes.Count(Shop, Noon, None)));
    }

    private static Question Asked(string id) => new(
        new(id), Shop, new(new(new("web:shop"), "returns"), ChannelKind.Public), null, Ann, "en", "Refund?", Noon, Decision.Answer,
        [new(Refund, 1, .9)]);
}
