using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Search;

namespace PeerAssist.Tests.Questions;

public class AskStories
{
    [Fact]
    public async Task A_question_gets_a_colleagues_words_with_the_name()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Open the order and choose refund; vouchers come back within two days.");

        var asked = await team.Ask("ben", "how can I refund a voucher");

        var reply = team.ReplyTo(asked);
        Assert.NotEqual(Decision.Unknown, reply.Decision);
        Assert.Equal(id, reply.Answers[0].Id);
        Assert.Equal("anna", reply.Answers[0].Author);
        Assert.StartsWith("Open the order", reply.Answers[0].Parts.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_answered_gets_a_reason_and_asks_the_channel()
    {
        await using var team = await Team.Start();

        var asked = await team.Ask("ben", "where is the spare key of the warehouse");

        Assert.Equal(Decision.Unknown, team.ReplyTo(asked).Decision);
        Assert.Single(team.Platform.Shown);
    }

    [Fact]
    public async Task The_same_delivery_four_times_gets_one_reply()
    {
        await using var team = await Team.Start();
        var posted = new MessagePosted(team.General, Team.Person("ben"), team.Time.GetUtcNow(), new("m1"), "how do I refund a voucher", Mentioned: true);

        for (var i = 0; i < 4; i++)
            await team.Happen(posted, key: "Ev1");

        Assert.Single(team.Platform.Calls);
    }

    [Fact]
    public async Task A_message_that_does_not_address_the_bot_is_left_alone()
    {
        await using var team = await Team.Start();
        await team.Save("anna", "how do I refund a voucher?", "Choose refund.");

        await team.Happen(new MessagePosted(team.General, Team.Person("ben"), team.Time.GetUtcNow(), new("m1"), "how do I refund a voucher?", Mentioned: false));

        Assert.Empty(team.Platform.Calls);
    }

    [Theory]
    [InlineData("hello", NoteKind.Greeting)]
    [InlineData("Dank je wel!", NoteKind.Thanks)]
    [InlineData("help", NoteKind.Help)]
    [InlineData("", NoteKind.NothingAsked)]
    [InlineData("\u200b \u2060", NoteKind.NothingAsked)]
    public async Task Small_talk_gets_a_short_reply_and_is_never_kept_as_a_question(string text, NoteKind expected)
    {
        await using var team = await Team.Start();

        await team.Ask("ben", text);

        Assert.Equal(expected, Assert.IsType<NoteBody>(Assert.Single(team.Platform.Shown).Body).Kind);
        Assert.Empty(await team.Read(session => session.Questions.Latest(Team.Shop, open: false, 10, CancellationToken.None)));
    }

    [Fact]
    public async Task A_follow_up_in_the_thread_is_searched_together_with_the_threads_question()
    {
        await using var team = await Team.Start();
        await team.Save("anna", "how long does a refund of a voucher take", "Two days.");
        var followed = await team.Save("anna", "how long does a refund of a voucher take with PayPal", "Five days with PayPal.");
        var asked = await team.Ask("ben", "how long does a refund of a voucher take");

        await team.Ask("ben", "and with PayPal?", team.General with { Thread = asked });

        Assert.Equal(followed, team.ReplyTo(asked).Answers[0].Id);
    }

    [Fact]
    public async Task An_edited_question_redraws_the_same_reply()
    {
        await using var team = await Team.Start();
        await team.Save("anna", "how do I refund a voucher?", "Choose refund.");
        var asked = await team.Ask("ben", "where are the keys");

        await team.Happen(new MessageEdited(team.General, Team.Person("ben"), team.Time.GetUtcNow(), asked, "how do I refund a voucher?", Mentioned: true));

        Assert.Single(team.Platform.Shown);
        Assert.Single(team.ReplyTo(asked).Answers);
    }

    [Fact]
    public async Task A_deleted_question_takes_its_reply_back()
    {
        await using var team = await Team.Start();
        var asked = await team.Ask("ben", "where are the keys");

        await team.Happen(new MessageDeleted(team.General, Team.Person("ben"), team.Time.GetUtcNow(), asked));

        Assert.IsType<GoneBody>(Assert.Single(team.Platform.Shown).Body);
    }

    [Fact]
    public async Task Personal_data_in_a_question_is_not_kept()
    {
        await using var team = await Team.Start();

        await team.Ask("ben", "can I refund jane.doe@example.com for order 12?");

        var question = Assert.Single(await team.Read(session => session.Questions.Latest(Team.Shop, open: false, 10, CancellationToken.None)));
        Assert.DoesNotContain("jane.doe", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_answers_that_give_different_numbers_are_both_shown()
    {
        await using var team = await Team.Start();
        await team.Save("anna", "how long can a customer return shoes", "Customers can return shoes within 30 days.");
        await team.Save("chiara", "how long can a customer return shoes", "Customers can return shoes within 14 days.");

        var asked = await team.Ask("ben", "how long can a customer return shoes");

        var reply = team.ReplyTo(asked);
        Assert.Equal(Decision.Disagreement, reply.Decision);
        Assert.Equal(["anna", "chiara"], reply.Answers.Select(answer => answer.Author).Order());
    }
}
