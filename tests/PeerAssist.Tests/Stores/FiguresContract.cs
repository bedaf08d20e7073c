using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

public abstract class FiguresContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly ChannelId Returns = new(new("web:shop"), "returns");

    [Fact]
    public async Task What_became_of_questions_adds_up()
    {
        await Write(async session =>
        {
            await session.Answers.Save(Answer(Refund, "Press the button."), None);
            await session.Questions.Save(Answered("a1", minute: 0), None);
            await session.Questions.Save(Answered("a2", minute: 1), None);
            await session.Questions.Save(Settled("s1", minute: 2, after: 30), None);
            await session.Questions.Save(Settled("s2", minute: 3, after: 10), None);
            await session.Questions.Save(Settled("s3", minute: 4, after: 500), None);
            await session.Questions.Save(Open("o1", minute: 5), None);
            await session.Questions.Save(Open("gone", minute: 6) with { Gone = true }, None);
            await session.Questions.Save(Open("earlier", minute: -1), None);
            await session.Questions.Save(Open("later", minute: 60), None);
            await session.Outcomes.Save(new(Shop, new("a1"), Refund, Ann, false, Noon), None);
            await session.Outcomes.Save(new(Shop, new("a1"), Refund, Bo, true, Noon.AddHours(1)), None);
            await session.Outcomes.Save(new(Shop, new("s1"), Refund, Bo, false, Noon), None);
        });

        var figures = await Read(session => session.Figures.Of(Shop, Noon, Noon.AddHours(1), None));

        Assert.Equal(new PeriodFigures(AtOnce: 2, ByColleague: 3, Open: 1, Worked: 1, Failed: 1, Unknown: 3, TimeSpan.FromMinutes(30)), figures);
        Assert.Equal((6, 5), (figures.Asked, figures.Answered));
        Assert.Equal(figures.Answered, figures.Worked + figures.Failed + figures.Unknown);
    }

    [Fact]
    public async Task Nothing_asked_is_zero_and_no_waiting_time() => Assert.Equal(
        new PeriodFigures(0, 0, 0, 0, 0, 0, null), await Read(session => session.Figures.Of(Shop, Noon, Noon.AddHours(1), None)));

    [Fact]
    public async Task Steps_are_all_there_the_empty_ones_too()
    {
        await Write(async session =>
        {
            await session.Questions.Save(Answered("a1", minute: 0), None);
            await session.Questions.Save(Settled("s1", minute: 9, after: 1), None);
            await session.Questions.Save(Open("o1", minute: 20), None);
            await session.Questions.Save(Open("outside", minute: 30), None);
        });

        Assert.Equal(
            [new(Noon, 1, 1, 0), new(Noon.AddMinutes(10), 0, 0, 0), new(Noon.AddMinutes(20), 0, 0, 1)],
            await Read(session => session.Figures.Steps(Shop, Noon, TimeSpan.FromMinutes(10), 3, None)));
    }

    [Fact]
    public async Task Direct_chats_are_not_counted_among_the_channels()
    {
        await Write(async session =>
        {
            await session.Questions.Save(Answered("a1", minute: 0), None);
            await session.Questions.Save(Open("o1", minute: 1), None);
            await session.Questions.Save(Open("d1", minute: 2) with { Place = new(new(Returns.Workspace, "direct-ann"), ChannelKind.Direct) }, None);
            await session.Questions.Save(Open("before", minute: -1), None);
        });

        Assert.Equal([new ChannelFigures(Returns, 2, 1)], await Read(session => session.Figures.Channels(Shop, Noon, None)));
    }

    [Fact]
    public async Task Answers_are_counted_by_state()
    {
        await Write(async session =>
        {
            var pending = new Revision(2, new("Press it twice."), Bo, Noon);
            await session.Answers.Save(Answer(Refund, "Press the button.") with { State = AnswerState.Validated, Pending = pending }, None);
            await session.Answers.Save(Answer(Parcel, "Ask the carrier.") with { State = AnswerState.Retired, Locked = true }, None);
        });

        var figures = await Read(session => session.Figures.Answers(Shop, None));

        Assert.Equal(new AnswerFigures(NotValidated: 0, Validated: 1, Flagged: 0, Retired: 1, Waiting: 1, Locked: 1), figures);
        Assert.Equal(1, figures.Given);
    }

    private static Question Open(string id, int minute) => new(
        new(id), Shop, new(Returns, ChannelKind.Public), null, Ann, "en", "How do I get my money back?", Noon.AddMinutes(minute), Decision.Unknown, []);

    private static Question Answered(string id, int minute) => Open(id, minute) with { Decision = Decision.Answer, Offered = [new(Refund, 1, .9)] };

    private static Question Settled(string id, int minute, int after)
    {
        var question = Answered(id, minute);
        return question with { Settled = question.At.AddMinutes(after) };
    }
}
