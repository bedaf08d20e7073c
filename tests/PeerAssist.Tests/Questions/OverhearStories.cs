using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;

namespace PeerAssist.Tests.Questions;

/// <summary>Where a team lets it, the bot speaks up unasked: only when it is sure, and only to what is a question.</summary>
public sealed class OverhearStories
{
    private const string Question = "how do I refund a voucher?";
    private static readonly Initiative InThread = new(0.6, Privately: false);
    private static readonly Initiative Alone = new(0.6, Privately: true);

    [Fact]
    public async Task A_question_to_the_channel_is_answered_in_its_thread_and_the_answer_says_that_nobody_asked()
    {
        await using var team = await Ready();
        await Overhear(team, Question, InThread);

        var reply = Assert.Single(team.Platform.Shown);
        Assert.Equal((new MessageId("m1"), null), (reply.Place.Thread, reply.OnlyFor));
        Assert.True(Assert.IsType<AnswerBody>(reply.Body).Overheard);
    }

    [Fact]
    public async Task A_suggestion_is_for_the_eyes_of_the_one_who_wrote()
    {
        await using var team = await Ready();
        await Overhear(team, Question, Alone);
        Assert.Equal(Team.Person("ben").Account, Assert.Single(team.Platform.Shown).OnlyFor);
    }

    [Fact]
    public async Task A_suggestion_may_use_what_its_one_reader_may_read_and_an_answer_to_all_may_not()
    {
        await using var team = await Ready(question: null);
        await team.Happen(new ChannelDescribed(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), "leads", [Team.Person("anna").Account, Team.Person("ben").Account]));
        await team.Save("anna", Question, "Only leads may, with the red form.", team.Leads);

        await Overhear(team, Question, InThread);
        Assert.Empty(team.Platform.Calls);
        await Overhear(team, Question, Alone, "m2");
        Assert.Single(team.Platform.Shown);
    }

    [Theory]
    [InlineData("can a customer without a receipt return shoes?")]
    [InlineData("I refunded the voucher of that customer")]
    [InlineData("voucher?")]
    [InlineData("hello")]
    [InlineData("")]
    public async Task What_it_does_not_surely_know_or_what_asks_nothing_is_left_alone_and_not_kept(string text)
    {
        await using var team = await Ready();
        await Overhear(team, text, InThread);

        Assert.Empty(team.Platform.Calls);
        Assert.Equal(0, (await team.Read(session => session.Questions.Count(Team.Shop, DateTimeOffset.MinValue, default))).Asked);
    }

    [Fact]
    public async Task It_keeps_silent_below_the_demanded_precision()
    {
        await using var team = await Ready();
        await Overhear(team, Question, new Initiative(1.1, Privately: false));
        Assert.Empty(team.Platform.Calls);
    }

    [Theory]
    [InlineData(Standing.Guest, ChannelKind.Public)]
    [InlineData(Standing.Outsider, ChannelKind.Public)]
    [InlineData(Standing.Member, ChannelKind.Shared)]
    public async Task Guests_outsiders_and_shared_channels_are_left_alone(Standing standing, ChannelKind kind)
    {
        await using var team = await Ready();
        await team.Happen(Posted(team, Question, InThread) with { By = Team.Person("gus", standing), Place = team.General with { Kind = kind } });
        Assert.Empty(team.Platform.Calls);
    }

    [Fact]
    public async Task Inside_a_thread_people_are_left_alone()
    {
        await using var team = await Ready();
        await team.Happen(Posted(team, Question, InThread) with { Place = team.General with { Thread = new("root") } });
        Assert.Empty(team.Platform.Calls);
    }

    [Fact]
    public async Task An_edit_that_makes_it_another_question_takes_the_answer_back()
    {
        await using var team = await Ready();
        await Overhear(team, Question, InThread);
        await team.Happen(new MessageEdited(team.General, Team.Person("ben"), team.Time.GetUtcNow(), new("m1"), "can a customer without a receipt return shoes?", Mentioned: false));
        Assert.IsType<GoneBody>(Assert.Single(team.Platform.Shown).Body);
    }

    [Fact]
    public async Task A_mention_is_answered_however_unsure_where_it_speaks_up_too()
    {
        await using var team = await Ready();
        await team.Happen(Posted(team, "can a customer without a receipt return shoes?", InThread) with { Mentioned = true });
        Assert.False(Assert.IsType<AnswerBody>(Assert.Single(team.Platform.Shown).Body).Overheard);
    }

    [Fact]
    public async Task As_long_as_little_is_known_it_keeps_silent()
    {
        await using var team = await Team.Start();
        await team.Save("anna", Question, "Open the order and choose refund.");
        await Overhear(team, Question, InThread);
        Assert.Empty(team.Platform.Calls);
    }

    private static async Task<Team> Ready(string? question = Question)
    {
        var team = await Team.Start();
        foreach (var thing in (string[])["gate", "locker", "printer", "scanner", "till", "ladder", "van", "oven", "shutter", "alarm"])
        {
            await team.Save(thing, $"where is the key of the {thing} kept", $"With the {thing}.");
            await team.Save(thing, $"who repairs a broken {thing} at night", $"Nobody repairs the {thing}.");
            await team.Save(thing, $"when was our {thing} cleaned last", "Yesterday.");
        }

        if (question is not null)
            await team.Save("anna", question, "Open the order and choose refund.");
        return team;
    }

    private static Task Overhear(Team team, string text, Initiative initiative, string message = "m1") => team.Happen(Posted(team, text, initiative, message));

    private static MessagePosted Posted(Team team, string text, Initiative initiative, string message = "m1") =>
        new(team.General, Team.Person("ben"), team.Time.GetUtcNow(), new(message), text, Mentioned: false) { Initiative = initiative };
}
