using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;

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
            Settled = Noon.AddHours(1),
            Overheard = true,
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
    public async Task A_list_shows_only_what_its_reader_may_read()
    {
        await Write(async session =>
        {
            await session.Questions.Save(In(null, "public", second: 5), None);
            await session.Questions.Save(In(null, "private", second: 4) with { Place = new(Returns, ChannelKind.Private) }, None);
            await session.Questions.Save(In(null, "team", second: 3) with { Place = new(Returns, ChannelKind.Team, null, "desk") }, None);
            await session.Questions.Save(In(null, "quiet", second: 2) with { OnlyFor = new(Returns.Workspace, "ann") }, None);
            await session.Questions.Save(In(null, "direct", second: 1) with { Place = new(Returns, ChannelKind.Direct) }, None);
        });

        Assert.Equal(["public"], await Listed(new(AudienceKind.Workspace, "web:shop")));
        Assert.Equal(["private"], await Listed(Returns.Audience));
        Assert.Equal(["team"], await Listed(new(AudienceKind.Team, "web:shop/desk")));
        Assert.Equal(["quiet", "direct"], await Listed(new(AudienceKind.Person, "ann")));
        Assert.Empty(await Listed(new(AudienceKind.Person, "bo")));

        async Task<IEnumerable<string>> Listed(Audience reader) => Ids(await Page(new(), null, 9, reader));
    }

    [Fact]
    public async Task A_list_goes_on_where_its_page_ended_and_keeps_to_its_filter()
    {
        IReadOnlyList<Offer> offered = [new(Refund, 1, .9)];
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Refund, "Press the button."), None);
            await session.Questions.Save(In(null, "open", second: 5), None);
            await session.Questions.Save(In(null, "gone", second: 4) with { Gone = true }, None);
            await session.Questions.Save(In(null, "worked", second: 3) with { Offered = offered }, None);
            await session.Questions.Save(In(null, "failed", second: 3) with { Offered = offered, Settled = Noon }, None);
            await session.Questions.Save(In(null, "silent", second: 1) with { Offered = offered }, None);
            await session.Outcomes.Save(new(Shop, new("worked"), Refund, Ann, false, Noon), None);
            await session.Outcomes.Save(new(Shop, new("worked"), Refund, Bo, true, Noon.AddHours(1)), None);
            await session.Outcomes.Save(new(Shop, new("failed"), Refund, Bo, false, Noon), None);
        });
        var workspace = new Audience(AudienceKind.Workspace, "web:shop");

        var first = await Page(new(), null, 2, workspace);
        Assert.Equal(["open", "worked"], Ids(first));
        Assert.Equal([null, true], first.Select(listed => listed.Worked));
        var last = first[^1].Question;
        Assert.Equal(["failed", "silent"], Ids(await Page(new(), new(last.At, last.Id.Value), 9, workspace)));
        Assert.Equal(["open"], Ids(await Page(new(Fate.Open), null, 9, workspace)));
        Assert.Equal(["worked", "silent"], Ids(await Page(new(Fate.AtOnce), null, 9, workspace)));
        Assert.Equal(["failed"], Ids(await Page(new(Fate.ByColleague), null, 9, workspace)));
        Assert.Equal(["worked"], Ids(await Page(new(Fate.Worked), null, 9, workspace)));
        Assert.Equal(["failed"], Ids(await Page(new(Fate.Failed), null, 9, workspace)));
        Assert.Equal(["silent"], Ids(await Page(new(Fate.Unknown), null, 9, workspace)));
        Assert.Equal(["worked", "failed"], Ids(await Page(new(null, Noon.AddSeconds(2), Noon.AddSeconds(4)), null, 9, workspace)));
        Assert.Empty(await Page(new(Channel: new(Returns.Workspace, "other")), null, 9, workspace));
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

    private Task<IReadOnlyList<ListedQuestion>> Page(QuestionFilter filter, Cursor? after, int limit, Audience reader) =>
        Read(session => session.Questions.Page(Shop, filter, Readership.Only([reader]), after, limit, None));

    private static IEnumerable<string> Ids(IEnumerable<ListedQuestion> listed) => listed.Select(one => one.Question.Id.Value);

    private static Question Asked(string id) =>
        new(new(id), Shop, new(Returns, ChannelKind.Public), null, Ann, "en", "How do I get my money back?", Noon, Decision.Unknown, []);

    private static Question In(string? thread, string id, int second) => Asked(id) with
    {
        Place = new(Returns, ChannelKind.Public, thread is null ? null : new MessageId(thread)),
        At = Noon.AddSeconds(second),
    };
}
