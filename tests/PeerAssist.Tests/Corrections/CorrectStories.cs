using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Questions;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Corrections;

public class CorrectStories
{
    private const string Asked = "how long does a refund of a voucher take";

    [Fact]
    public async Task A_correction_is_shown_to_the_next_asker_and_redrawn_for_the_last()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        var first = await team.Ask("ben", Asked);

        await Correct(team, "chiara", id, 1, "It takes five days.", team.ReplyTo(first).Question);
        var next = await team.Ask("deniz", Asked);

        Assert.Equal("It takes five days.", team.ReplyTo(first).Answers[0].Parts.Text);
        Assert.Equal("It takes five days.", team.ReplyTo(next).Answers[0].Parts.Text);
        Assert.Equal("chiara", team.ReplyTo(next).Answers[0].CorrectedBy);
        Assert.Contains(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.Corrected } note && note.Text.Contains("chiara", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stale_base_is_refused_with_both_texts_and_changes_nothing()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Correct(team, "chiara", id, 1, "It takes five days.");

        var stale = Assert.IsType<Result.Stale>(await Correct(team, "deniz", id, 1, "It takes a week."));

        Assert.Equal("It takes a week.", stale.Yours.Text);
        Assert.Equal("It takes five days.", stale.Current.Parts.Text);
        Assert.Equal(2, (await team.Answer(id)).Shown.Number);
    }

    [Theory]
    [InlineData("", Refusal.NothingSaid)]
    [InlineData("It takes two days.", Refusal.NothingChanged)]
    public async Task A_correction_without_anything_new_is_refused(string text, Refusal expected)
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");

        Assert.Equal(expected, Assert.IsType<Result.Refused>(await Correct(team, "ben", id, 1, text)).Reason);
    }

    [Fact]
    public async Task A_changed_link_in_a_trusted_answer_waits_for_a_second_colleague()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "See https://help.example.com/refunds");
        foreach (var name in (string[])["ben", "chiara", "deniz"])
            await team.Do(new VoteCast(team.General, Team.Person(name), team.Time.GetUtcNow(), id, Verdict.Helpful, null));

        var done = Assert.IsType<Result.Done>(await Correct(team, "eve", id, 1, "See https://evil.example.net/refunds"));
        Assert.True(done.Waits);
        Assert.Equal("See https://help.example.com/refunds", (await team.Answer(id)).Shown.Parts.Text);

        Assert.IsType<Result.Refused>(await team.Do(new CorrectionConfirmed(team.General, Team.Person("eve"), team.Time.GetUtcNow(), id, 2)));
        Assert.IsType<Result.Done>(await team.Do(new CorrectionConfirmed(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, 2)));
        Assert.Equal("See https://evil.example.net/refunds", (await team.Answer(id)).Shown.Parts.Text);
    }

    [Fact]
    public async Task Undo_brings_the_words_before_it_back()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Correct(team, "chiara", id, 1, "It takes five days.");

        await Undo(team, "ben", id, 2);

        var shown = (await team.Answer(id)).Shown;
        Assert.Equal((3, "It takes two days.", 1), (shown.Number, shown.Parts.Text, shown.Restores));
    }

    [Fact]
    public async Task An_edit_war_locks_the_answer()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes two days.");
        await Correct(team, "chiara", id, 1, "It takes five days.");

        for (var revision = 2; revision <= 4; revision++)
            await Undo(team, revision % 2 == 0 ? "ben" : "chiara", id, revision);

        Assert.True((await team.Answer(id)).Locked);
        Assert.Equal(Refusal.Locked, Assert.IsType<Result.Refused>(await Correct(team, "ben", id, 5, "It takes a year.")).Reason);
    }

    private static Task<Result> Correct(Team team, string name, AnswerId id, int revision, string text, QuestionId? question = null) =>
        team.Do(new CorrectionOffered(team.General, Team.Person(name), team.Time.GetUtcNow(), id, revision, new AnswerParts(text), null, question));

    private static Task<Result> Undo(Team team, string name, AnswerId id, int revision) =>
        team.Do(new CorrectionUndone(team.General, Team.Person(name), team.Time.GetUtcNow(), id, revision));
}
