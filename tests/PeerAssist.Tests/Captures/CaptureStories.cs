using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Search;

namespace PeerAssist.Tests.Captures;

public class CaptureStories
{
    [Fact]
    public async Task A_colleagues_reply_to_an_open_question_is_offered_once_and_saved_with_its_author()
    {
        await using var team = await Team.Start();
        var asked = await team.Ask("ben", "where is the spare key of the warehouse");
        var thread = team.General with { Thread = asked };

        await Say(team, "chiara", "In the blue box next to the door.", thread, "m8");
        await Say(team, "deniz", "Yes, the blue one.", thread, "m9");

        var offer = Assert.Single(team.Platform.Shown.Select(reply => reply.Body).OfType<NoteBody>());
        Assert.Equal(NoteKind.CaptureOffer, offer.Kind);
        var look = new Looked(thread, Team.Person("ben"), team.Time.GetUtcNow(), Look.CaptureForm, offer.Question, Message: offer.Message);
        var form = Assert.IsType<Result.CaptureForm>(await team.Do(look));
        Assert.Equal(("where is the spare key of the warehouse", "In the blue box next to the door.", "chiara"), (form.Question, form.Text, form.Author));

        await team.Do(new AnswerCaptured(
            thread, Team.Person("ben"), team.Time.GetUtcNow(), form.Question, new(form.Text), Team.Person("chiara"), form.Answers, offer.Message));
        Assert.Equal(Decision.Answer, team.ReplyTo(asked).Decision);

        var again = await team.Ask("eve", "spare warehouse key, where is it?");
        Assert.Equal("chiara", team.ReplyTo(again).Answers[0].Author);
    }

    [Fact]
    public async Task Saving_the_same_message_twice_keeps_one_answer()
    {
        await using var team = await Team.Start();
        var captured = new AnswerCaptured(
            team.General, Team.Person("ben"), team.Time.GetUtcNow(), "where is the key", new("In the box."), Team.Person("chiara"), null, new("m1"));

        var first = Assert.IsType<Result.Done>(await team.Do(captured));
        var second = Assert.IsType<Result.Done>(await team.Do(captured));

        Assert.Equal(first.Answer, second.Answer);
        Assert.Equal(1, await team.Read(session => session.Answers.Count(Team.Shop, CancellationToken.None)));
    }

    [Fact]
    public async Task Deleting_the_source_message_retires_the_answer()
    {
        await using var team = await Team.Start();
        await team.Do(new AnswerCaptured(
            team.General, Team.Person("chiara"), team.Time.GetUtcNow(), "where is the key", new("In the box."), null, null, new("m1")));

        await team.Happen(new MessageDeleted(team.General, Team.Person("chiara"), team.Time.GetUtcNow(), new("m1")));

        Assert.Equal(Decision.Unknown, team.ReplyTo(await team.Ask("ben", "where is the key")).Decision);
    }

    [Fact]
    public async Task What_was_saved_in_a_private_channel_is_not_given_elsewhere()
    {
        await using var team = await Team.Start();
        await team.Save("anna", "what is the discount for big orders", "Fifteen percent from 200 pieces.", team.Leads);

        var outside = await team.Ask("ben", "what is the discount for big orders");
        var inside = await team.Ask("ben", "what is the discount for big orders", team.Leads);

        Assert.Equal(Decision.Unknown, team.ReplyTo(outside).Decision);
        Assert.NotEqual(Decision.Unknown, team.ReplyTo(inside).Decision);
    }

    [Fact]
    public async Task A_member_of_the_private_channel_gets_it_in_a_direct_chat_and_nobody_else_does()
    {
        await using var team = await Team.Start();
        await team.Happen(new MembersChanged(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), [Team.Person("anna").Account], []));
        await team.Save("anna", "what is the discount for big orders", "Fifteen percent from 200 pieces.", team.Leads);

        await team.Ask("anna", "what is the discount for big orders", Team.Direct("anna"));
        Assert.NotEmpty(Assert.IsType<AnswerBody>(team.Platform.Shown[^1].Body).Answers);

        await team.Ask("ben", "what is the discount for big orders", Team.Direct("ben"));
        Assert.Empty(Assert.IsType<AnswerBody>(team.Platform.Shown[^1].Body).Answers);
    }

    private static Task Say(Team team, string name, string text, Place thread, string id) =>
        team.Happen(new MessagePosted(thread, Team.Person(name), team.Time.GetUtcNow(), new(id), text, Mentioned: false));
}
