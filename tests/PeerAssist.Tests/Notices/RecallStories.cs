using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Tests.Notices;

public class RecallStories
{
    private const string Asked = "how long does a refund of a voucher take";

    [Fact]
    public async Task Everybody_who_was_given_the_older_words_is_told_once_and_nobody_else()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        foreach (var name in (string[])["ben", "deniz", "ben"])
            await team.Ask(name, Asked);

        await Correct(team, "chiara", id, 1, "It takes five days.");
        await team.Ask("eva", Asked);

        Assert.Equal(["ben", "deniz"], Recalled(team).Select(reply => reply.OnlyFor!.Value.UserId).Order());
        var note = (NoteBody)Recalled(team)[0].Body;
        Assert.Equal(["It takes ", "-two", "+five", " days."], note.Difference.Select(Say));
        Assert.Contains("chiara", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notice_stands_in_the_thread_where_the_answer_was_given()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        var message = await team.Ask("ben", Asked);

        await Correct(team, "chiara", id, 1, "It takes five days.");

        Assert.Equal(message, Assert.Single(Recalled(team)).Place.Thread);
    }

    [Fact]
    public async Task Who_corrected_it_is_not_told()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("chiara", Asked);

        await Correct(team, "chiara", id, 1, "It takes five days.");

        Assert.Empty(Recalled(team));
    }

    [Fact]
    public async Task What_was_given_longer_ago_than_the_team_decided_is_not_recalled()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("ben", Asked);
        team.Time.Advance(TimeSpan.FromDays(31));
        await team.Ask("deniz", Asked);

        await Correct(team, "chiara", id, 1, "It takes five days.");

        Assert.Equal("deniz", Assert.Single(Recalled(team)).OnlyFor!.Value.UserId);
    }

    [Fact]
    public async Task Two_corrections_before_anything_was_sent_are_told_as_one()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("ben", Asked);
        await team.Take(Offer(team, "chiara", id, 1, "It takes five days."));
        await team.Take(Offer(team, "deniz", id, 2, "It takes seven days."));

        await team.Settle();

        Assert.Equal(["-two", "+seven"], Changes(Assert.Single(Recalled(team))));
    }

    [Fact]
    public async Task A_second_correction_is_told_against_what_the_first_notice_said()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("ben", Asked);

        await Correct(team, "chiara", id, 1, "It takes five days.");
        await Correct(team, "deniz", id, 2, "It takes seven days.");

        Assert.Equal([["-two", "+five"], ["-five", "+seven"]], Recalled(team).Select(Changes));
    }

    [Fact]
    public async Task An_undone_correction_that_nobody_was_told_of_is_not_told()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("ben", Asked);
        await team.Take(Offer(team, "chiara", id, 1, "It takes five days."));
        await team.Take(new CorrectionUndone(team.General, Team.Person("deniz"), team.Time.GetUtcNow(), id, 2));

        await team.Settle();

        Assert.Empty(Recalled(team));
    }

    [Fact]
    public async Task A_restart_in_the_middle_of_a_recall_neither_loses_nor_doubles_a_notice()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        foreach (var name in (string[])["ben", "deniz", "eva"])
            await team.Ask(name, Asked, Team.Direct(name));

        // The first notice arrives, and the process ends before it is known; then the journal is read again from the start.
        await team.Take(Offer(team, "chiara", id, 1, "It takes five days."));
        await team.WorkThroughBoxes();
        var noted = 0;
        team.Platform.Mishap = reply =>
        {
            if (reply.Body is not NoteBody { Kind: NoteKind.Recalled } || noted++ > 0)
                return null;
            team.Platform.Show(reply);
            return new Sending.Ambiguous("the process ended");
        };
        await team.Restart();
        await team.Settle();
        await team.Restart();
        team.Time.Advance(TimeSpan.FromMinutes(1));
        await team.Settle();

        Assert.Equal(["ben", "deniz", "eva"], Recalled(team).Select(reply => reply.OnlyFor!.Value.UserId).Order());
    }

    [Fact]
    public async Task Who_has_left_is_not_told_and_nobody_else_is_disturbed()
    {
        await using var team = await Team.Start();
        await team.Do(new ChannelDescribed(
            team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), "leads", [Team.Person("anna").Account, Team.Person("ben").Account, Team.Person("eva").Account]));
        var id = await team.Save("anna", Asked, "It takes two days.", team.Leads);
        await team.Ask("ben", Asked, team.Leads);
        await team.Ask("eva", Asked, team.Leads);
        await team.Happen(new MembersChanged(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), [], [Team.Person("ben").Account]));

        await Correct(team, "anna", id, 1, "It takes five days.", team.Leads);

        Assert.Equal("eva", Assert.Single(Recalled(team)).OnlyFor!.Value.UserId);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(3)]
    public async Task A_clock_that_jumps_changes_nothing_of_who_is_told(int days)
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("ben", Asked);
        team.Time.Advance(TimeSpan.FromDays(days));

        await team.Take(Offer(team, "chiara", id, 1, "It takes five days."));
        await team.WorkThroughBoxes();
        team.Time.Advance(TimeSpan.FromDays(-days));
        await team.Settle();
        await team.Settle();

        Assert.Equal("ben", Assert.Single(Recalled(team)).OnlyFor!.Value.UserId);
    }

    [Fact]
    public async Task A_deleted_source_takes_the_answer_back_from_whoever_was_given_it()
    {
        await using var team = await Team.Start();
        var source = new MessageId("source");
        await team.Do(new AnswerCaptured(team.General, Team.Person("anna"), team.Time.GetUtcNow(), Asked, new("It takes two days."), null, null, source));
        var message = await team.Ask("ben", Asked);

        await team.Happen(new MessageDeleted(team.General, Team.Person("anna"), team.Time.GetUtcNow(), source));

        var note = Assert.Single(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.Withdrawn });
        Assert.Equal("ben", note.OnlyFor!.Value.UserId);
        Assert.Empty(team.ReplyTo(message).Answers);
        Assert.DoesNotContain(team.Platform.Shown, reply => reply.ToString().Contains("two days", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_forgotten_person_is_told_nothing()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Ask("ben", Asked);
        await team.Forget("ben");

        await Correct(team, "chiara", id, 1, "It takes five days.");

        Assert.Empty(Recalled(team));
    }

    [Fact]
    public async Task A_notice_speaks_the_readers_language()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await team.Happen(new MessagePosted(team.General, Team.Person("mei", language: "zh"), team.Time.GetUtcNow(), new("q"), Asked, Mentioned: true));

        await Correct(team, "chiara", id, 1, "It takes five days.");

        Assert.Contains("更正", ((NoteBody)Assert.Single(Recalled(team)).Body).Text, StringComparison.Ordinal);
    }

    private static List<Reply> Recalled(Team team) => [.. team.Platform.Shown.Where(reply => reply.Body is NoteBody { Kind: NoteKind.Recalled })];

    private static IEnumerable<string> Changes(Reply reply) =>
        ((NoteBody)reply.Body).Difference.Where(piece => piece.Kind != PieceKind.Same).Select(Say);

    private static string Say(Piece piece) => piece.Kind switch { PieceKind.Gone => $"-{piece.Text}", PieceKind.Came => $"+{piece.Text}", _ => piece.Text };

    private static CorrectionOffered Offer(Team team, string name, AnswerId id, int revision, string text, Place? place = null) =>
        new(place ?? team.General, Team.Person(name), team.Time.GetUtcNow(), id, revision, new AnswerParts(text), null);

    private static Task<Result> Correct(Team team, string name, AnswerId id, int revision, string text, Place? place = null) =>
        team.Do(Offer(team, name, id, revision, text, place));
}
