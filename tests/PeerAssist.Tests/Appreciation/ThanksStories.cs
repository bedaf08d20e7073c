using PeerAssist.Answers;
using PeerAssist.Appreciation;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Appreciation;

/// <summary>An author learns what the answers did, never who asked.</summary>
public class ThanksStories
{
    private const string Question = "how do I refund a voucher?";

    [Theory]
    [InlineData(14, NoteKind.HelpedMany)]
    [InlineData(4, NoteKind.HelpedSome)]
    public async Task An_author_is_told_once_a_week_how_many_colleagues_the_answers_helped(int colleagues, NoteKind told)
    {
        await using var team = await Team.Start();
        await team.Agree("anna");
        var answer = await team.Save("anna", Question, "Choose refund.");
        await Help(team, answer, colleagues);
        var weekly = new WeeklyEffect(team.Store, team.Time);

        Assert.Equal(0, await weekly.Work(CancellationToken.None));
        team.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(1, await weekly.Work(CancellationToken.None));
        Assert.Equal(0, await new WeeklyEffect(team.Store, team.Time).Work(CancellationToken.None));
        await team.Settle();

        var note = Assert.Single(team.NotesTo("anna"), note => note.Kind != NoteKind.ThanksCame);
        Assert.Equal(told, note.Kind);
        Assert.Equal(told == NoteKind.HelpedMany, note.Text.Contains("14", StringComparison.Ordinal));
        Assert.DoesNotContain("agent", note.Text, StringComparison.Ordinal);
        team.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(0, await weekly.Work(CancellationToken.None));
    }

    [Fact]
    public async Task One_colleague_counts_once_however_much_is_said_and_silence_counts_nothing()
    {
        await using var team = await Team.Start();
        var answer = await team.Save("anna", Question, "Choose refund.");
        var asked = await team.Ask("ben", Question);
        await team.Ask("eve", Question);
        var card = team.ReplyTo(asked);
        await team.Do(new VoteCast(team.General, Team.Person("ben"), team.Time.GetUtcNow(), answer, Verdict.Helpful, card.Question));
        await team.Do(new OutcomeReported(team.General, Team.Person("ben"), team.Time.GetUtcNow(), card.Question, answer, Worked: true));
        await team.Do(new Thanked(team.General, Team.Person("ben"), team.Time.GetUtcNow(), answer));

        Assert.Equal(new Effect(1, 1), await Effect(team, answer));
    }

    [Fact]
    public async Task The_first_thanks_come_at_once_without_a_name_and_a_second_tap_changes_nothing()
    {
        await using var team = await Team.Start();
        await team.Meet("anna");
        var answer = await team.Save("anna", Question, "Choose refund.");
        var thanks = new Thanked(team.General, Team.Person("ben"), team.Time.GetUtcNow(), answer);

        await team.Do(thanks);
        await team.Do(thanks);
        await team.Do(thanks with { By = Team.Person("eve") });

        var note = Assert.Single(team.NotesTo("anna"));
        Assert.Equal(NoteKind.ThanksCame, note.Kind);
        Assert.DoesNotContain("ben", note.Text, StringComparison.Ordinal);
        Assert.Equal(new Effect(2, 2), await Effect(team, answer));
        Assert.Equal(new Result.Refused(Refusal.OwnAnswer), await team.Do(thanks with { By = Team.Person("anna") }));
    }

    private static async Task Help(Team team, AnswerId answer, int colleagues)
    {
        for (var i = 0; i < colleagues; i++)
            await team.Do(new Thanked(team.General, Team.Person($"agent{i}"), team.Time.GetUtcNow(), answer));
    }

    private static Task<Effect> Effect(Team team, AnswerId answer) => team.Read(async session =>
    {
        var author = (await session.Answers.Find(Team.Shop, answer, CancellationToken.None))!.Author!.Value;
        return await session.Thanks.Of(Team.Shop, author, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
    });
}
