using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Stores;

/// <summary>Whatever people do in whatever order, the store says what a model in the fewest words says.</summary>
public abstract class ModelsContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(25);

    private int _cases;

    [Fact]
    public void Votes_are_what_each_person_said_last() => Prop.ForAll<(byte Act, byte Who, byte What)[]>(async acts =>
    {
        var owner = new OrganisationId(NextName());
        var model = new Dictionary<(int Who, int What), Verdict>();
        await Write(async session =>
        {
            await session.Organisations.Save(new(owner, "", new()), None);
            for (var what = 0; what < 2; what++)
            {
                await session.Answers.Save(Answer(Named(what), "", owner), None);
            }
        });
        foreach (var (act, who, what) in acts.Select(act => (act.Act % 3, act.Who % 4, act.What % 2)))
        {
            var before = await Read(session => session.Feed.Head(owner, None));
            var changes = true;
            if (act == 2)
            {
                changes = model.Remove((who, what));
                await Write(session => session.Votes.Withdraw(owner, Named(what), Person(who), None));
            }
            else
            {
                model[(who, what)] = (Verdict)act;
                await Write(session => session.Votes.Save(new(owner, Named(what), Person(who), (Verdict)act, Noon, null), None));
            }

            var after = await Read(session => session.Feed.Head(owner, None));
            Assert.Equal(changes, after > before);
            var verdicts = model.Where(vote => vote.Key.What == what).Select(vote => vote.Value).ToList();
            var tally = new VoteTally(verdicts.Count(verdict => verdict == Verdict.Helpful), verdicts.Count(verdict => verdict == Verdict.NotRight));
            Assert.Equal(tally, await Read(session => session.Votes.Tally(owner, Named(what), None)));
            Assert.Equal(tally, (await Read(session => session.Feed.Read(owner, [Named(what)], None)))[0].Votes);
        }
    }).Check(Some);

    [Fact]
    public void The_outbox_gives_what_is_due_and_nothing_twice() => Prop.ForAll<(byte Act, byte Which)[]>(async acts =>
    {
        var workspace = WorkspaceId.Of(NextName(), "shop");
        var model = new OutboxModel();
        var now = 0;
        foreach (var (act, which) in acts)
        {
            now++;
            var ids = model.Ids;
            if (act % 4 == 0 || ids.Count == 0)
            {
                var id = $"{workspace}/{now}";
                var outgoing = Outgoing(workspace, which);
                model.Add(id, outgoing.Place.Thread!.Value.Value, (outgoing as AnswerReply)?.Question.Value, now);
                await Write(session => session.Outbox.Add(id, outgoing, At(now), None));
            }
            else if (act == 255)
            {
                Assert.Equal(model.Recover(now), await Write(session => session.Outbox.Recover([workspace.Adapter], At(now), None)));
            }
            else
            {
                var (id, state, due) = (ids[which % ids.Count], (OutboxState)(act % 6), now + (act % 3));
                var moved = await Record.ExceptionAsync(() => Write(session => session.Outbox.Move(id, state, At(due), null, null, None)));
                Assert.Equal(model.Move(id, state, due), moved is null);
                Assert.True(moved is null or InvalidOperationException);
            }

            Assert.Equal(model.Due(now), (await Read(session => session.Outbox.Due([workspace.Adapter], At(now), 100, None))).Select(row => row.Id));
        }
    }).Check(Some);

    private static Outgoing Outgoing(WorkspaceId workspace, int which)
    {
        var place = new Place(new(workspace, "returns"), ChannelKind.Public, new MessageId(which % 2 == 0 ? "m0" : "m1"));
        return which % 3 == 0
            ? new Note(place, null, "en", NoteKind.Greeting)
            : new AnswerReply(place, null, "en", new(string.Create(CultureInfo.InvariantCulture, $"q{which % 4}")));
    }

    private static DateTimeOffset At(int second) => Noon.AddSeconds(second);

    private static PeerAssist.Answers.AnswerId Named(int what) => new(string.Create(CultureInfo.InvariantCulture, $"a{what}"));

    private static ContributorId Person(int who) => new(string.Create(CultureInfo.InvariantCulture, $"p{who}"));

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"case{++_cases}");
}
