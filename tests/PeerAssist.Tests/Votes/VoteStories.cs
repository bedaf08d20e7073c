using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Votes;

public class VoteStories
{
    [Fact]
    public async Task A_second_vote_replaces_the_first()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Choose refund.");

        await Cast(team, "ben", id, Verdict.Helpful);
        await Cast(team, "ben", id, Verdict.NotRight);

        Assert.Equal(new VoteTally(0, 1), await Tally(team, id));
    }

    [Fact]
    public async Task The_author_and_the_capturer_cannot_vote_for_their_answer()
    {
        await using var team = await Team.Start();
        var captured = new AnswerCaptured(
            team.General, Team.Person("chiara"), team.Time.GetUtcNow(), "how do I refund?", new("Choose refund."), Team.Person("anna"), null, null);
        var id = ((Result.Done)await team.Do(captured)).Answer!.Value;

        Assert.Equal(Refusal.OwnAnswer, Assert.IsType<Result.Refused>(await Cast(team, "anna", id, Verdict.Helpful)).Reason);
        Assert.Equal(Refusal.OwnAnswer, Assert.IsType<Result.Refused>(await Cast(team, "chiara", id, Verdict.Helpful)).Reason);
        Assert.Equal(default, await Tally(team, id));
    }

    [Theory]
    [InlineData(Standing.Guest)]
    [InlineData(Standing.Outsider)]
    public async Task Only_a_members_vote_counts(Standing standing)
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Choose refund.");

        var result = await team.Do(new VoteCast(team.General, Team.Person("gus", standing), team.Time.GetUtcNow(), id, Verdict.Helpful, null));

        Assert.IsType<Result.Refused>(result);
        Assert.Equal(default, await Tally(team, id));
    }

    [Fact]
    public async Task Button_and_emoji_are_one_vote()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Choose refund.");
        var asked = await team.Ask("ben", "how do I refund a voucher");
        var question = team.ReplyTo(asked).Question;
        var reply = (await team.Read(session => session.Questions.Find(Team.Shop, question, CancellationToken.None)))!.Reply!.Value;

        await Cast(team, "ben", id, Verdict.Helpful, question);
        await team.Happen(new Reacted(team.General, Team.Person("ben"), team.Time.GetUtcNow(), reply, Verdict.Helpful, Added: true));

        Assert.Equal(new VoteTally(1, 0), await Tally(team, id));
        Assert.Equal(new VoteTally(1, 0), team.ReplyTo(asked).Answers[0].Votes);

        await team.Happen(new Reacted(team.General, Team.Person("ben"), team.Time.GetUtcNow(), reply, Verdict.Helpful, Added: false));
        Assert.Equal(default, await Tally(team, id));
    }

    [Fact]
    public async Task One_voice_teaches_a_phrasing_in_part_and_two_teach_it_fully()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Choose refund.");
        var asked = await team.Ask("ben", "refund a voucher, how do I start");
        var question = team.ReplyTo(asked).Question;

        await Cast(team, "ben", id, Verdict.Helpful, question);
        Assert.InRange((await Learnt(team, id)).Weight, 1.0 / 3, 0.5);

        await Cast(team, "chiara", id, Verdict.Helpful, question);
        Assert.Equal(1, (await Learnt(team, id)).Weight);

        await Cast(team, "ben", id, Verdict.NotRight, question);
        Assert.Equal(0, (await Learnt(team, id)).Weight);
    }

    [Fact]
    public async Task An_askers_vote_and_outcome_count_once_together()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", "how do I refund a voucher?", "Choose refund.");
        var question = team.ReplyTo(await team.Ask("ben", "refund a voucher, how do I start")).Question;

        await Cast(team, "ben", id, Verdict.Helpful, question);
        await team.Do(new OutcomeReported(team.General, Team.Person("ben"), team.Time.GetUtcNow(), question, id, Worked: true));

        Assert.Single((await Learnt(team, id)).Voices);
    }

    [Fact]
    public async Task Thirty_votes_an_hour_are_enough()
    {
        await using var team = await Team.Start();
        var ids = new List<AnswerId>();
        for (var i = 0; i < 31; i++)
            ids.Add(await team.Save($"author-{i % 2}", $"question number {i}", $"answer number {i}"));

        var results = new List<Result>();
        foreach (var id in ids)
            results.Add(await Cast(team, "ben", id, Verdict.Helpful));

        Assert.All(results[..30], result => Assert.IsType<Result.Done>(result));
        Assert.Equal(Refusal.TooMany, Assert.IsType<Result.Refused>(results[30]).Reason);
    }

    private static Task<Result> Cast(Team team, string name, AnswerId id, Verdict verdict, QuestionId? question = null) =>
        team.Do(new VoteCast(team.General, Team.Person(name), team.Time.GetUtcNow(), id, verdict, question));

    private static Task<VoteTally> Tally(Team team, AnswerId id) => team.Read(session => session.Votes.Tally(Team.Shop, id, CancellationToken.None));

    private static async Task<Phrasing> Learnt(Team team, AnswerId id) =>
        (await team.Read(session => session.Phrasings.Of(Team.Shop, id, CancellationToken.None))).Single(phrasing => phrasing.Origin == PhrasingOrigin.Asked);
}
