using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;

namespace PeerAssist.Tests.Questions;

/// <summary>A question that nobody has answered is brought to those who may know, then to all, then to a lead.</summary>
public class UnansweredStories
{
    private const string Known = "can we engrave a name on a watch?";
    private const string Open = "which font is used when a pen is engraved?";
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Whoever_answered_something_near_and_agreed_is_asked_and_the_answer_goes_to_every_asker_and_into_the_knowledge()
    {
        await using var team = await Start();
        await team.Agree("mei");
        var ben = await Ask(team, "ben", Open);
        team.Time.Advance(Moment);
        var eve = await Ask(team, "eve", "Which font is used when a pen is engraved");
        Assert.Equal(1, await team.Pass(Moment));

        var request = Assert.Single(team.NotesTo("mei"));
        Assert.Equal(NoteKind.RequestedColleague, request.Kind);
        Assert.Contains(Open, request.Text, StringComparison.Ordinal);
        Assert.Equal(["mei"], team.ReplyTo(ben).Asking);

        await Answer(team, "mei", request, "Only on metal pens; it takes a week.");

        Assert.Equal("Only on metal pens; it takes a week.", team.ReplyTo(ben).Answers[0].Parts.Text);
        Assert.Equal("mei", team.ReplyTo(eve).Answers[0].Author);
        Assert.Contains(team.Platform.Shown, reply => reply.Place.Thread == eve && reply.Body is NoteBody { Kind: NoteKind.Answered });
        Assert.Equal(NoteKind.RequestAnswered, Assert.Single(team.NotesTo("mei")).Kind);
        var next = await team.Ask("ida", "which font is used when a pen gets engraved?");
        Assert.Equal("mei", team.ReplyTo(next).Answers[0].Author);
    }

    [Fact]
    public async Task Nobody_is_asked_who_has_not_agreed()
    {
        await using var team = await Start();
        await team.Meet("mei");
        await Ask(team, "ben", Open);

        Assert.Equal(0, await team.Pass(Moment));
        Assert.Empty(team.NotesTo("mei"));
    }

    [Fact]
    public async Task Nobody_is_asked_more_than_three_times_a_day()
    {
        await using var team = await Start();
        await team.Agree("mei");
        string[] things = ["pen", "ring", "phone", "bottle", "knife"];
        foreach (var thing in things)
        {
            await Ask(team, "ben", $"which font is used when a {thing} is engraved, {thing}s being small?");
            await team.Pass(Moment);
        }

        Assert.Equal(3, team.NotesTo("mei").Count);
        await team.Pass(TimeSpan.FromHours(24));
        Assert.Equal(5, team.NotesTo("mei").Count);
    }

    [Theory]
    [InlineData("Europe/Amsterdam", 9, 17, 1)]
    [InlineData("Asia/Shanghai", 9, 17, 0)]
    [InlineData("Asia/Shanghai", 16, 2, 1)]
    [InlineData("America/New_York", 9, 17, 0)]
    public async Task Nobody_is_asked_outside_working_hours(string zone, int from, int to, int asked)
    {
        // Monday, 09:00 UTC: 10:00 in Amsterdam, 17:00 in Shanghai, 04:00 in New York.
        await using var team = await Start();
        await team.Agree("mei", new WorkingHours(zone, Weekdays.Workweek, from * 60, to * 60));
        await Ask(team, "ben", Open);

        Assert.Equal(asked, await team.Pass(Moment));
    }

    [Fact]
    public async Task With_everybody_away_it_goes_to_the_channel_and_then_to_the_lead_each_once()
    {
        await using var team = await Start();
        await team.Meet("anna", Role.Lead);
        await Ask(team, "ben", Open);

        Assert.Equal(0, await team.Pass(TimeSpan.FromMinutes(29)));
        Assert.Equal(1, await team.Pass(TimeSpan.FromMinutes(2)));
        var post = team.Platform.Shown.Last();
        Assert.Equal(("general", null as MessageId?, null as Account?), (post.Place.Channel.NativeId, post.Place.Thread, post.OnlyFor));
        Assert.Equal(NoteKind.RequestedChannel, Assert.IsType<NoteBody>(post.Body).Kind);
        Assert.DoesNotContain("ben", ((NoteBody)post.Body).Text, StringComparison.Ordinal);

        Assert.Equal(0, await team.Pass(TimeSpan.FromHours(3)));
        Assert.Equal(1, await team.Pass(TimeSpan.FromHours(1)));
        Assert.Equal(NoteKind.RequestedLead, Assert.Single(team.NotesTo("anna")).Kind);
        Assert.Equal(0, await team.Pass(TimeSpan.FromHours(4)));
    }

    [Fact]
    public async Task Many_open_questions_do_not_fill_a_channel()
    {
        await using var team = await Start();
        string[] things = ["pen", "ring", "phone", "bottle", "knife", "lamp", "chair", "glove"];
        foreach (var thing in things)
            await Ask(team, "ben", $"which font is used when a {thing} is engraved, {thing}s being small?");

        Assert.Equal(5, await team.Pass(TimeSpan.FromHours(3)));
        Assert.Equal(0, await team.Pass(TimeSpan.FromMinutes(30)));
        Assert.Equal(3, await team.Pass(TimeSpan.FromMinutes(31)));
    }

    [Fact]
    public async Task A_reply_in_the_thread_of_the_request_to_the_channel_is_offered_for_saving()
    {
        await using var team = await Start();
        var asked = await Ask(team, "ben", Open);
        await team.Pass(TimeSpan.FromMinutes(31));
        var post = await team.Read(async session => (await session.Requests.Of(Team.Shop, await QuestionOf(session, team, asked), CancellationToken.None)).Single());

        var thread = team.General with { Thread = post.Message };
        await team.Happen(new MessagePosted(thread, Team.Person("kai"), team.Time.GetUtcNow(), new("said"), "Only on metal pens.", Mentioned: false));

        var offer = team.Platform.Shown.Last(reply => reply.Body is NoteBody { Kind: NoteKind.CaptureOffer });
        Assert.Equal(post.Message, offer.Place.Thread);
        await team.Do(new AnswerCaptured(
            thread, Team.Person("ida"), team.Time.GetUtcNow(), Open, new("Only on metal pens."), Team.Person("kai"), ((NoteBody)offer.Body).Question, new("said")));
        Assert.Equal("kai", team.ReplyTo(asked).Answers[0].Author);
    }

    [Fact]
    public async Task The_same_question_twenty_times_in_a_minute_is_one_request_and_twenty_answers()
    {
        await using var team = await Start();
        await team.Agree("mei");
        var asked = new List<MessageId>();
        for (var i = 0; i < 20; i++)
        {
            asked.Add(await Ask(team, $"agent{i}", Open));
            await team.Pass(TimeSpan.FromSeconds(3));
        }

        var request = Assert.Single(team.NotesTo("mei"));
        await Answer(team, "mei", request, "Only on metal pens.");

        Assert.All(asked, message => Assert.Equal(Decision.Answer, team.ReplyTo(message).Decision));
        Assert.Equal(0, await team.Pass(TimeSpan.FromHours(8)));
    }

    [Fact]
    public async Task Whoever_takes_the_consent_back_while_being_asked_is_left_alone_and_another_is_asked()
    {
        await using var team = await Start();
        await team.Save("tom", "how deep is a pen engraved?", "Yes, on steel.");
        await team.Save("una", "which letters can be engraved on a silver pen?", "Yes, on silver.");
        await team.Save("mei", "how is a pen engraved?", "By hand.");
        await team.Agree("mei");
        await team.Agree("tom");
        await team.Agree("una");
        var asked = await Ask(team, "ben", Open);
        Assert.Equal(2, await team.Pass(Moment));
        var first = team.ReplyTo(asked).Asking[0];

        await team.Do(new AvailabilitySaid(Team.Direct(first), Team.Person(first), team.Time.GetUtcNow(), MayBeAsked: false, Hours: null));
        Assert.Equal(NoteKind.RequestWithdrawn, Assert.Single(team.NotesTo(first)).Kind);
        Assert.DoesNotContain(first, team.ReplyTo(asked).Asking);

        Assert.Equal(1, await team.Pass(Moment));
        Assert.Equal(2, team.ReplyTo(asked).Asking.Count);
        await team.Pass(TimeSpan.FromHours(8));
        Assert.Single(team.NotesTo(first));
    }

    [Fact]
    public async Task Whoever_declines_is_thanked_and_another_is_asked()
    {
        await using var team = await Start();
        await team.Agree("mei");
        await Ask(team, "ben", Open);
        await team.Pass(Moment);
        var request = Assert.Single(team.NotesTo("mei"));
        await team.Save("tom", "can we engrave a name on a lighter?", "Yes, on steel.");
        await team.Agree("tom");

        await team.Do(new RequestDeclined(Team.Direct("mei"), Team.Person("mei"), team.Time.GetUtcNow(), request.Question!.Value));
        await team.Pass(Moment);

        Assert.Equal(NoteKind.RequestDeclined, Assert.Single(team.NotesTo("mei")).Kind);
        Assert.Equal(NoteKind.RequestedColleague, Assert.Single(team.NotesTo("tom")).Kind);
    }

    [Fact]
    public async Task A_reply_after_the_question_was_answered_elsewhere_stands_beside_the_first_one()
    {
        await using var team = await Start();
        await team.Agree("mei");
        var asked = await Ask(team, "ben", Open);
        await team.Pass(Moment);
        var request = Assert.Single(team.NotesTo("mei"));
        await team.Do(new AnswerCaptured(
            team.General, Team.Person("kai"), team.Time.GetUtcNow(), Open, new("Only on metal pens."), null, request.Question, null));
        Assert.Equal(NoteKind.RequestAnswered, Assert.Single(team.NotesTo("mei")).Kind);
        var messages = team.Platform.Shown.Count;

        await Answer(team, "mei", request, "Ask the workshop in Delft.");

        Assert.Equal(["kai", "mei"], team.ReplyTo(asked).Answers.Select(answer => answer.Author).Where(author => author is "kai" or "mei"));
        Assert.Equal(messages, team.Platform.Shown.Count);
    }

    [Fact]
    public async Task What_was_answered_before_the_request_went_out_is_not_asked_any_more()
    {
        await using var team = await Start();
        await team.Agree("mei");
        await Ask(team, "ben", Open);
        team.Platform.Mishaps.Enqueue(_ => new Sending.Later(TimeSpan.FromMinutes(1), "throttled"));
        await team.Pass(Moment);
        var question = (await team.Read(session => session.Questions.Latest(Team.Shop, open: true, 1, CancellationToken.None))).Single();

        await team.Do(new AnswerCaptured(
            team.General, Team.Person("kai"), team.Time.GetUtcNow(), Open, new("Only on metal pens."), null, question.Id, null));
        await team.Pass(TimeSpan.FromMinutes(2));

        Assert.Empty(team.NotesTo("mei"));
    }

    [Fact]
    public async Task The_words_of_a_private_channel_are_brought_to_its_members_only()
    {
        await using var team = await Start();
        await team.Agree("mei");
        await Ask(team, "ben", Open, team.Leads);
        Assert.Equal(0, await team.Pass(Moment));

        await team.Happen(new MembersChanged(team.Leads, Team.Person("ben"), team.Time.GetUtcNow(), [Team.Person("mei").Account], []));
        Assert.Equal(1, await team.Pass(Moment));
    }

    [Fact]
    public async Task Asking_the_team_after_an_unfit_answer_opens_the_question_again()
    {
        await using var team = await Start();
        var asked = await team.Ask("ben", Known);
        await team.Do(new TeamAsked(team.General with { Thread = asked }, Team.Person("ben"), team.Time.GetUtcNow(), team.ReplyTo(asked).Question));
        await team.Happen(new MessagePosted(
            team.General with { Thread = asked }, Team.Person("kai"), team.Time.GetUtcNow(), new("said"), "Not since May.", Mentioned: false));

        Assert.Contains(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.CaptureOffer });
    }

    private static async Task<Team> Start()
    {
        var team = await Team.Start();
        await team.Save("mei", Known, "Yes, up to twelve letters.");
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Demo", "answers.jsonl")))
        {
            var sample = JsonNode.Parse(line)!;
            await team.Save((string)sample["id"]!, (string)sample["questions"]![0]!, (string)sample["answer"]!);
        }

        return team;
    }

    // Among so few answers the search always has something to offer, but nothing that fits.
    private static async Task<MessageId> Ask(Team team, string name, string text, Place? place = null)
    {
        var asked = await team.Ask(name, text, place);
        if (team.ReplyTo(asked) is { Decision: not Decision.Unknown } card)
            await team.Do(new TeamAsked((place ?? team.General) with { Thread = asked }, Team.Person(name), team.Time.GetUtcNow(), card.Question));
        return asked;
    }

    private static Task<Result> Answer(Team team, string name, NoteBody request, string text) => team.Do(new AnswerCaptured(
        Team.Direct(name), Team.Person(name), team.Time.GetUtcNow(), Open, new(text), null, request.Question, null));

    private static async Task<QuestionId> QuestionOf(PeerAssist.Stores.ISession session, Team team, MessageId asked) =>
        (await session.Questions.AskedBy(team.General.Channel, asked, CancellationToken.None))!.Id;
}
