using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Policies;

namespace PeerAssist.Tests.Policies;

public class PolicyStories
{
    private const string Asked = "how long may a customer return shoes";

    [Fact]
    public async Task A_changed_policy_flags_every_answer_that_names_it_and_no_other_and_tells_each_author()
    {
        await using var team = await Team.Start();
        await Known(team, "anna", "ben");
        await Write(team, "Returns", "Thirty days.");
        var dependent = await Save(team, "anna", Asked, "Thirty days, unworn.", "RETURNS");
        var other = await Save(team, "ben", "where is my parcel", "Look at the tracking page.", "Delivery");
        var free = await team.Save("ben", "do we engrave", "No.");
        var message = await team.Ask("chiara", Asked);

        await Write(team, "Returns", "Fourteen days.");

        Assert.Equal(AnswerState.Flagged, (await team.Answer(dependent)).State);
        Assert.All(new[] { other, free }, id => Assert.NotEqual(AnswerState.Flagged, team.Answer(id).Result.State));
        var warning = Assert.Single(team.ReplyTo(message).Answers[0].Warnings);
        Assert.Equal((WarningKind.PolicyChanged, "Returns"), (warning.Kind, warning.Policy));
        Assert.Single(team.ReplyTo(await team.Ask("deniz", Asked)).Answers[0].Warnings);
        var told = Assert.Single(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.PolicyChanged });
        Assert.Equal("anna", told.OnlyFor!.Value.UserId);
        Assert.Equal(["Thirty", "Fourteen"], ((NoteBody)told.Body).Difference.Where(piece => piece.Kind != PieceKind.Same).Select(piece => piece.Text));
    }

    [Fact]
    public async Task Still_right_clears_the_flag_and_the_warning()
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "Thirty days.");
        var id = await Save(team, "anna", Asked, "Ask for the receipt.", "Returns");
        var message = await team.Ask("chiara", Asked);
        await Write(team, "Returns", "Fourteen days.");

        Assert.IsType<Result.Done>(await team.Do(new StillRight(team.General, Team.Person("deniz"), team.Time.GetUtcNow(), id)));

        Assert.Equal(AnswerState.Validated, (await team.Answer(id)).State);
        Assert.Empty(team.ReplyTo(message).Answers[0].Warnings);
    }

    [Fact]
    public async Task The_authors_own_word_lifts_the_flag_but_does_not_validate()
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "Thirty days.");
        var id = await Save(team, "anna", Asked, "Ask for the receipt.", "Returns");
        await Write(team, "Returns", "Fourteen days.");

        await team.Do(new StillRight(team.General, Team.Person("anna"), team.Time.GetUtcNow(), id));

        Assert.Equal(AnswerState.NotValidated, (await team.Answer(id)).State);
    }

    [Fact]
    public async Task A_correction_answers_to_the_flag()
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "Thirty days.");
        var id = await Save(team, "anna", Asked, "Thirty days.", "Returns");
        await Write(team, "Returns", "Fourteen days.");

        await team.Do(new CorrectionOffered(
            team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, 1, new AnswerParts("Fourteen days.", Policies: ["Returns"]), null));

        Assert.Equal(AnswerState.NotValidated, (await team.Answer(id)).State);
        Assert.Empty(team.ReplyTo(await team.Ask("deniz", Asked)).Answers[0].Warnings);
    }

    [Fact]
    public async Task A_policy_that_is_taken_back_flags_its_answers_too()
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "Thirty days.");
        await Save(team, "anna", Asked, "Thirty days.", "Returns");
        var policy = Assert.Single(await All(team));

        await team.Do(new PolicyRemoved(team.General, Team.Person("ben"), team.Time.GetUtcNow(), policy.Id));

        Assert.Equal(WarningKind.PolicyGone, Assert.Single(team.ReplyTo(await team.Ask("deniz", Asked)).Answers[0].Warnings).Kind);
        Assert.Empty(await All(team));
        Assert.Equal(
            Refusal.UnknownPolicy,
            Assert.IsType<Result.Refused>(await team.Do(new PolicyRemoved(team.General, Team.Person("ben"), team.Time.GetUtcNow(), policy.Id))).Reason);
    }

    [Fact]
    public async Task A_new_name_or_link_flags_nothing_and_the_old_name_still_means_it()
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "Thirty days.");
        var id = await Save(team, "anna", Asked, "Thirty days.", "Returns");
        var policy = Assert.Single(await All(team));

        await team.Do(new PolicyWritten(team.General, Team.Person("lea"), team.Time.GetUtcNow(), policy.Id, "Sending back", "https://example.com", "Thirty days."));
        Assert.NotEqual(AnswerState.Flagged, (await team.Answer(id)).State);
        await Write(team, "Sending back", "Ten days.");

        Assert.Equal(AnswerState.Flagged, (await team.Answer(id)).State);
    }

    [Theory]
    [InlineData("", "text", Refusal.NothingSaid)]
    [InlineData("Returns", " ", Refusal.NothingSaid)]
    [InlineData("Returns", "Thirty days.", Refusal.NothingChanged)]
    public async Task A_policy_that_says_nothing_new_is_refused(string name, string text, Refusal expected)
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "Thirty days.");

        Assert.Equal(expected, Assert.IsType<Result.Refused>(await Write(team, name, text)).Reason);
    }

    [Fact]
    public async Task A_wording_suggests_the_policy_it_rests_on()
    {
        await using var team = await Team.Start();
        await Write(team, "Returns", "A customer may return unworn shoes within thirty days and gets the money back.");
        await Write(team, "Data protection", "Names and addresses are given to nobody.");

        var look = new Looked(team.General, Team.Person("ben"), team.Time.GetUtcNow(), Look.Policies) { Text = "Unworn shoes may be returned within thirty days." };

        Assert.Equal("Returns", Assert.Single(((Result.Ruled)await team.Do(look)).Policies).Name);
    }

    [Fact]
    public async Task An_answer_that_nobody_confirmed_for_long_says_so_and_a_worked_outcome_makes_it_fresh()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "Thirty days.");
        Assert.Empty(team.ReplyTo(await team.Ask("ben", Asked)).Answers[0].Warnings);
        team.Time.Advance(TimeSpan.FromDays(400));

        var stale = team.ReplyTo(await team.Ask("ben", Asked));
        Assert.Equal(WarningKind.Stale, Assert.Single(stale.Answers[0].Warnings).Kind);
        Assert.Equal(id, Assert.Single(await Reviews(team)).Id);
        await team.Do(new OutcomeReported(team.General, Team.Person("ben"), team.Time.GetUtcNow(), stale.Question, id, true));

        Assert.Empty(team.ReplyTo(await team.Ask("chiara", Asked)).Answers[0].Warnings);
        Assert.Equal(AnswerState.Validated, (await team.Answer(id)).State);
        Assert.Empty(await Reviews(team));
    }

    [Fact]
    public async Task A_clock_that_jumps_forward_and_back_leaves_no_answer_stale()
    {
        await using var team = await Team.Start();
        await team.Save("anna", Asked, "Thirty days.");
        team.Time.Advance(TimeSpan.FromDays(4000));
        Assert.Single(team.ReplyTo(await team.Ask("ben", Asked)).Answers[0].Warnings);

        team.Time.Advance(TimeSpan.FromDays(-4000));

        Assert.Empty(team.ReplyTo(await team.Ask("ben", Asked)).Answers[0].Warnings);
    }

    [Theory]
    [InlineData("Any text.", 5, 180)]
    [InlineData("Any text.", 0, 360)]
    [InlineData("Any text.", 20, 90)]
    [InlineData("A REFUND takes long.", 5, 30)]
    public void The_interval_depends_on_topic_and_use(string text, int uses, double days)
    {
        var settings = new TeamSettings { ReviewTopics = [new("refund", 30)] };

        Assert.Equal(TimeSpan.FromDays(days), Freshness.Interval(new AnswerParts(text), settings, uses));
    }

    private static async Task Known(Team team, params string[] names)
    {
        foreach (var name in names)
        {
            await team.Do(new ChannelDescribed(Team.Direct(name), Team.Person(name), team.Time.GetUtcNow(), "", [Team.Person(name).Account]));
        }
    }

    private static Task<Result> Write(Team team, string name, string text) =>
        team.Do(new PolicyWritten(team.General, Team.Person("lea"), team.Time.GetUtcNow(), null, name, null, text));

    private static async Task<AnswerId> Save(Team team, string author, string question, string text, string policy) =>
        ((Result.Done)await team.Do(new AnswerCaptured(
            team.General, Team.Person(author), team.Time.GetUtcNow(), question, new(text, Policies: [policy]), null, null, null))).Answer!.Value;

    private static async Task<IReadOnlyList<Policy>> All(Team team) =>
        ((Result.Ruled)await team.Do(new Looked(team.General, Team.Person("ben"), team.Time.GetUtcNow(), Look.Policies))).Policies;

    private static async Task<IReadOnlyList<ShownAnswer>> Reviews(Team team) =>
        ((Result.Listed)await team.Do(new Looked(team.General, Team.Person("ben"), team.Time.GetUtcNow(), Look.Reviews))).Answers;
}
