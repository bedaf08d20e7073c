using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Corrections;

/// <summary>How corrections and captures have been abused, by the numbers of the catalogue of faults.</summary>
public class AbuseStories
{
    private const string Asked = "how long does a refund of a voucher take";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task K05_two_people_who_revert_each_other_lock_the_answer_and_a_lead_is_told(bool byUndo)
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Correct(team, "chiara", id, 1, "It takes five days.");

        for (var revision = 2; revision <= 6; revision++)
        {
            var (name, text) = revision % 2 == 0 ? ("ben", "It takes two days.") : ("chiara", "It takes five days.");
            await (byUndo
                ? team.Do(new CorrectionUndone(team.General, Team.Person(name), team.Time.GetUtcNow(), id, revision))
                : Correct(team, name, id, revision, text));
        }

        var answer = await team.Answer(id);
        Assert.True(answer.Locked);
        Assert.Equal(5, answer.Shown.Number);
        var note = Assert.Single(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.Locked });
        Assert.Equal(Team.Person("lea").Account, note.OnlyFor);
    }

    [Fact]
    public async Task K05_a_slow_war_is_a_war_too()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Correct(team, "chiara", id, 1, "It takes five days.");

        for (var revision = 2; revision <= 6; revision++)
        {
            team.Time.Advance(TimeSpan.FromHours(20));
            await Correct(team, revision % 2 == 0 ? "ben" : "chiara", id, revision, revision % 2 == 0 ? "It takes two days." : "It takes five days.");
        }

        Assert.True((await team.Answer(id)).Locked);
    }

    [Fact]
    public async Task K05_a_lead_can_still_word_a_locked_answer()
    {
        await using var team = await Team.Start();
        await team.Give("lea", Role.Lead);
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Correct(team, "chiara", id, 1, "It takes five days.");
        for (var revision = 2; revision <= 4; revision++)
            await team.Do(new CorrectionUndone(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, revision));

        Assert.IsType<Result.Refused>(await Correct(team, "ben", id, 5, "It takes a year."));
        Assert.IsType<Result.Done>(await Correct(team, "lea", id, 5, "It takes three days."));
        Assert.True((await team.Answer(id)).Locked);
    }

    [Theory]
    [InlineData("Send it to NL91 ABNA 0417 1643 00", "Send it to NL20 INGB 0001 2345 67")]
    [InlineData("See https://help.example.com/refunds", "See https://evil.example.net/refunds")]
    [InlineData("Run `peer refund --order`", "Run `rm -rf /srv`")]
    public async Task K06_a_changed_account_link_or_command_in_a_trusted_answer_stands_beside_it_until_confirmed(string before, string after)
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, before);
        foreach (var name in (string[])["ben", "chiara", "deniz"])
            await team.Do(new VoteCast(team.General, Team.Person(name), team.Time.GetUtcNow(), id, Verdict.Helpful, null));

        Assert.True(Assert.IsType<Result.Done>(await Correct(team, "mallory", id, 1, after)).Waits);
        var reply = team.ReplyTo(await team.Ask("eve", Asked)).Answers[0];
        Assert.Equal((before, after), (reply.Parts.Text, reply.Waiting?.Parts.Text));

        Assert.IsType<Result.Refused>(await team.Do(new CorrectionConfirmed(team.General, Team.Person("mallory"), team.Time.GetUtcNow(), id, 2)));
        Assert.IsType<Result.Refused>(
            await team.Do(new CorrectionConfirmed(team.General, Team.Person("gus", Standing.Outsider), team.Time.GetUtcNow(), id, 2)));
        Assert.IsType<Result.Done>(await team.Do(new CorrectionConfirmed(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, 2)));
        Assert.Equal(after, (await team.Answer(id)).Shown.Parts.Text);
    }

    [Fact]
    public async Task K07_a_mass_capture_is_throttled_and_what_it_brought_is_marked_unverified()
    {
        await using var team = await Team.Start();

        var results = new List<Result>();
        for (var number = 0; number < 500; number++)
        {
            var captured = new AnswerCaptured(
                team.General, Team.Person("mallory"), team.Time.GetUtcNow(), $"question number {number}", new($"answer number {number}"), null, null, null);
            results.Add(await team.Do(captured));
            team.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var taken = results.OfType<Result.Done>().ToList();
        Assert.Equal(100, taken.Count);
        Assert.All(results.OfType<Result.Refused>(), refused => Assert.Equal(Refusal.TooMany, refused.Reason));
        foreach (var done in taken)
            Assert.Equal(AnswerState.NotValidated, (await team.Answer(done.Answer!.Value)).State);
    }

    [Fact]
    public async Task K09_of_two_corrections_made_at_once_the_second_is_told_and_nothing_is_lost()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");

        var results = await Task.WhenAll(
            Correct(team, "ben", id, 1, "It takes three days."),
            Correct(team, "chiara", id, 1, "It takes four days."));

        Assert.Single(results.OfType<Result.Done>());
        var stale = Assert.Single(results.OfType<Result.Stale>());
        Assert.NotEqual(stale.Yours, stale.Current.Parts);
        Assert.Equal(stale.Current.Parts, (await team.Answer(id)).Shown.Parts);
        Assert.Equal(2, (await team.Read(session => session.Answers.Revisions(Team.Shop, id, CancellationToken.None))).Count);
    }

    private static Task<Result> Correct(Team team, string name, AnswerId id, int revision, string text) =>
        team.Do(new CorrectionOffered(team.General, Team.Person(name), team.Time.GetUtcNow(), id, revision, new AnswerParts(text), null));
}
