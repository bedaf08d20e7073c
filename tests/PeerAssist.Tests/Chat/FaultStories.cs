using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Search;

namespace PeerAssist.Tests.Chat;

/// <summary>Whatever breaks, whoever addressed the bot gets exactly one reply.</summary>
public class FaultStories
{
    private const string Asked = "how do I refund a voucher?";

    [Fact]
    public async Task A_question_that_cannot_be_handled_gets_a_reason_after_the_last_try()
    {
        await using var team = await Team.Start(() => throw new InvalidOperationException("The search is broken."));
        await team.Take(new MessagePosted(team.General, Team.Person("ben"), team.Time.GetUtcNow(), new("m1"), Asked, Mentioned: true));
        for (var i = 0; i < 9; i++)
        {
            await team.WorkThroughBoxes();
            team.Time.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(NoteKind.Failed, Assert.IsType<NoteBody>(Assert.Single(team.Platform.Shown).Body).Kind);
    }

    [Fact]
    public async Task Somebody_in_a_workspace_without_a_knowledge_base_is_told_so()
    {
        await using var team = await Team.Start();
        var elsewhere = new Place(new(WorkspaceId.Of("test", "T9"), "general"), ChannelKind.Public);

        await team.Ask("ben", Asked, elsewhere);

        Assert.Equal(NoteKind.NotLinked, Assert.IsType<NoteBody>(Assert.Single(team.Platform.Shown).Body).Kind);
    }

    [Fact]
    public async Task A_sending_that_surely_did_not_arrive_is_tried_again()
    {
        await using var team = await Team.Start();
        team.Platform.Mishaps.Enqueue(_ => new Sending.Later(TimeSpan.FromSeconds(30), "throttled"));

        await team.Ask("ben", Asked);
        Assert.Empty(team.Platform.Shown);
        team.Time.Advance(TimeSpan.FromSeconds(31));
        await team.Settle();

        Assert.Single(team.Platform.Shown);
    }

    [Fact]
    public async Task A_sending_that_arrived_without_our_knowing_is_found_and_not_repeated()
    {
        await using var team = await Team.Start();
        team.Platform.Mishaps.Enqueue(reply =>
        {
            team.Platform.Show(reply);
            return new Sending.Ambiguous("the connection broke");
        });

        await team.Ask("ben", Asked);

        Assert.Single(team.Platform.Shown);
        Assert.Single(team.Platform.Calls);
    }

    [Fact]
    public async Task An_ambiguous_sending_is_repeated_once_after_it_was_not_found_twice()
    {
        await using var team = await Team.Start();
        team.Platform.Mishaps.Enqueue(_ => new Sending.Ambiguous("the connection broke"));

        await team.Ask("ben", Asked);
        Assert.Single(team.Platform.Calls);
        team.Time.Advance(TimeSpan.FromSeconds(31));
        await team.Settle();

        Assert.Single(team.Platform.Shown);
        Assert.Equal(2, team.Platform.Calls.Count);
    }

    [Fact]
    public async Task A_reply_that_the_platform_refuses_is_not_repeated_and_the_asker_gets_the_reason()
    {
        await using var team = await Team.Start();
        team.Platform.Mishaps.Enqueue(_ => new Sending.Refused("the message is too long"));

        await team.Ask("ben", Asked);
        team.Time.Advance(TimeSpan.FromHours(1));
        await team.Settle();

        Assert.Single(team.Platform.Calls, call => call.Body is AnswerBody);
        Assert.Equal(NoteKind.NotDelivered, Assert.IsType<NoteBody>(Assert.Single(team.Platform.Shown).Body).Kind);
    }

    [Fact]
    public async Task Where_nothing_can_be_said_any_more_the_asker_gets_the_reason_alone()
    {
        await using var team = await Team.Start();
        await team.Meet("ben");
        team.Platform.Mishaps.Enqueue(_ => new Sending.Refused("the channel is archived"));
        team.Platform.Mishaps.Enqueue(_ => new Sending.Refused("the channel is archived"));

        await team.Ask("ben", Asked);

        Assert.Equal(NoteKind.NotDelivered, Assert.Single(team.NotesTo("ben")).Kind);
        Assert.Single(team.Platform.Shown);
    }

    [Fact]
    public async Task A_reply_outlasts_a_platform_that_is_away_for_hours()
    {
        await using var team = await Team.Start();
        for (var i = 0; i < 100; i++)
            team.Platform.Mishaps.Enqueue(_ => new Sending.Later(null, "the platform is away"));

        var asked = await team.Ask("ben", Asked);
        for (var i = 0; i < 110; i++)
        {
            team.Time.Advance(TimeSpan.FromMinutes(2));
            await team.Settle();
        }

        Assert.Equal(Decision.Unknown, team.ReplyTo(asked).Decision);
        Assert.Single(team.Platform.Shown);
    }

    [Fact]
    public async Task What_was_corrected_while_it_waited_goes_out_corrected()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "Choose refund.");
        team.Platform.Mishaps.Enqueue(_ => new Sending.Later(TimeSpan.FromSeconds(30), "throttled"));
        var asked = await team.Ask("ben", Asked);

        await team.Do(new CorrectionOffered(team.General, Team.Person("chiara"), team.Time.GetUtcNow(), id, 1, new("Choose refund, then confirm."), null));
        team.Time.Advance(TimeSpan.FromSeconds(31));
        await team.Settle();

        Assert.Equal("Choose refund, then confirm.", team.ReplyTo(asked).Answers[0].Parts.Text);
        Assert.DoesNotContain(team.Platform.Shown, reply => reply.Body is AnswerBody { Answers: [{ Revision: 1 }, ..] });
    }
}
