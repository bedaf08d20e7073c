using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Tests.Stores;

public abstract class QuestionsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly ChannelId Returns = new(new("web:shop"), "returns");

    [Fact]
    public async Task A_question_comes_back_as_it_was_saved_last()
    {
        var question = Asked("q1") with
        {
            Place = new(Returns, ChannelKind.Team, new MessageId("m0"), "desk"),
            Message = new MessageId("m1"),
            Offered = [new(Refund, 3, .75), new(Parcel, 1, .125)],
            Decision = Decision.Candidates,
            OnlyFor = new Account(new("web:shop"), "ann"),
            Nameless = true,
            FollowUpOf = new QuestionId("q0"),
            Reply = new MessageId("r1"),
            TeamAsked = true,
            SaveOffered = true,
            Gone = true,
        };
        await Write(session => session.Questions.Save(Asked("q1"), None));
        await Write(session => session.Questions.Save(question, None));

        var kept = (await Read(session => session.Questions.Find(Shop, new("q1"), None)))!;
        Assert.Equal(question.Offered, kept.Offered);
        Assert.Equal(question, kept with { Offered = question.Offered });
        Assert.Null(await Read(session => session.Questions.Find(Rival, new("q1"), None)));
    }

    [Fact]
    public async Task A_question_is_found_by_its_message_and_by_the_reply()
    {
        await Write(session => session.Questions.Save(Asked("q1") with { Message = new MessageId("m1"), Reply = new MessageId("r1") }, None));

        Assert.Equal("q1", (await Read(session => session.Questions.AskedBy(Returns, new("m1"), None)))!.Id.Value);
        Assert.Equal("q1", (await Read(session => session.Questions.RepliedBy(Returns, new("r1"), None)))!.Id.Value);
        Assert.Null(await Read(session => session.Questions.AskedBy(Returns, new("r1"), None)));
        Assert.Null(await Read(session => session.Questions.AskedBy(new(Returns.Workspace, "other"), new("m1"), None)));
    }

    [Fact]
    public async Task The_latest_question_of_a_thread_is_not_that_of_another()
    {
        await Write(async session =>
        {
            await session.Questions.Save(In("m1", "q2", second: 2), None);
            await session.Questions.Save(In("m1", "q1", second: 1), None);
            await session.Questions.Save(In("m2", "q3", second: 3), None);
            await session.Questions.Save(In(null, "q4", second: 0), None);
        });

        Assert.Equal("q2", (await Read(session => session.Questions.LatestIn(Returns, new MessageId("m1"), None)))!.Id.Value);
        Assert.Equal("q4", (await Read(session => session.Questions.LatestIn(Returns, null, None)))!.Id.Value);
        Assert.Null(await Read(session => session.Questions.LatestIn(Returns, new MessageId("m9"), None)));
    }

    [Fact]
    public async Task Open_questions_are_those_that_nobody_answered_and_nobody_took_back()
    {
        await Write(async session =>
        {
            await session.Questions.Save(In(null, "answered", second: 3) with { Offered = [new(Refund, 1, .9)] }, None);
            await session.Questions.Save(In(null, "open", second: 2), None);
            await session.Questions.Save(In(null, "gone", second: 1) with { Gone = true }, None);
            await session.Questions.Save(In(null, "older", second: -1), None);
            await session.Questions.Save(In(null, "theirs", second: 4) with { Organisation = Rival }, None);
        });

        Assert.Equal(["answered", "open", "gone"], await Latest(open: false, 3));
        Assert.Equal(["open", "older"], await Latest(open: true, 3));
        Assert.Equal(new QuestionCounts(3, 1, 1), await Read(session => session.Questions.Count(Shop, Noon, None)));

        async Task<IEnumerable<string>> Latest(bool open, int limit) =>
            (await Read(session => session.Questions.Latest(Shop, open, limit, None))).Select(question => question.Id.Value);
    }

    [Fact]
    public async Task A_forgotten_askers_question_stays_for_nobodys_eyes()
    {
        var account = new Account(new("web:shop"), "ann");
        await Write(session => session.Questions.Save(Asked("q1") with { OnlyFor = account }, None));
        await Write(session => session.Questions.Forget(Ann, None));

        var kept = (await Read(session => session.Questions.Find(Shop, new("q1"), None)))!;
        Assert.Equal("", kept.Asker.Value);
        Assert.True(kept.Private);
        Assert.NotEqual(account, kept.OnlyFor);
    }

    private static Question Asked(string id) =>
        new(new(id), Shop, new(Returns, ChannelKind.Public), null, Ann, "en", "How do I get my money back?", Noon, Decision.Unknown, []);

    private static Question In(string? thread, string id, int second) => Asked(id) with
    {
        Place = new(Returns, ChannelKind.Public, thread is null ? null : new MessageId(thread)),
        At = Noon.AddSeconds(second),
    };
}
