using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Votes;

namespace PeerAssist.Tests.Merges;

public class MergeStories
{
    private const string Asked = "how long does a refund of a voucher take";

    [Fact]
    public async Task A_merged_answer_keeps_phrasings_and_votes_of_both_one_for_each_person()
    {
        await using var team = await Team.Start();
        var kept = await team.Save("anna", Asked, "A refund takes five days.");
        var gone = await team.Save("ben", "when is the voucher money back", "The refund takes five days.");
        await Vote(team, "chiara", kept, Verdict.Helpful);
        await Vote(team, "chiara", gone, Verdict.NotRight);
        await Vote(team, "deniz", gone, Verdict.Helpful);

        Assert.Equal(kept, Assert.IsType<Result.Done>(await Merge(team, "eva", kept, gone)).Answer);
        var next = team.ReplyTo(await team.Ask("finn", "when is the voucher money back"));

        Assert.Equal(kept, Assert.Single(next.Answers).Id);
        Assert.Equal(new VoteTally(2, 0), next.Answers[0].Votes);
        Assert.Equal((AnswerState.Retired, kept), ((await team.Answer(gone)).State, (await team.Answer(gone)).MergedInto!.Value));
    }

    [Fact]
    public async Task A_merge_that_is_undone_leaves_both_as_they_were()
    {
        await using var team = await Team.Start();
        var kept = await team.Save("anna", Asked, "A refund takes five days.");
        var gone = await team.Save("ben", "when is the voucher money back", "The refund takes five days.");
        await Vote(team, "deniz", gone, Verdict.Helpful);
        var (before, state) = (await Phrasings(team, kept), (await team.Answer(gone)).State);
        await Merge(team, "eva", kept, gone);

        Assert.IsType<Result.Done>(await team.Do(new MergeUndone(team.General, Team.Person("anna"), team.Time.GetUtcNow(), gone)));

        Assert.Equal(before, await Phrasings(team, kept));
        Assert.Equal(new VoteTally(0, 0), await team.Read(session => session.Votes.Tally(Team.Shop, kept, CancellationToken.None)));
        Assert.Equal(new VoteTally(1, 0), await team.Read(session => session.Votes.Tally(Team.Shop, gone, CancellationToken.None)));
        Assert.Equal((state, null), ((await team.Answer(gone)).State, (await team.Answer(gone)).MergedInto));
        Assert.Equal(gone, team.ReplyTo(await team.Ask("finn", "when is the voucher money back")).Answers[0].Id);
    }

    [Fact]
    public async Task A_reply_that_showed_the_one_that_went_shows_the_one_that_stays_and_follows_its_corrections()
    {
        await using var team = await Team.Start();
        var gone = await team.Save("ben", Asked, "The refund takes five days.");
        var message = await team.Ask("finn", Asked);
        var kept = await team.Save("anna", "money back for a voucher, when", "A refund takes five days.");

        await Merge(team, "eva", kept, gone);
        Assert.Equal("A refund takes five days.", Assert.Single(team.ReplyTo(message).Answers).Parts.Text);

        await team.Do(new CorrectionOffered(team.General, Team.Person("eva"), team.Time.GetUtcNow(), kept, 1, new AnswerParts("A refund takes six days."), null));
        Assert.Equal("A refund takes six days.", Assert.Single(team.ReplyTo(message).Answers).Parts.Text);
    }

    [Fact]
    public async Task A_disagreement_is_shown_with_both_and_settled_by_a_colleague()
    {
        await using var team = await Team.Start();
        var right = await team.Save("anna", Asked, "It takes five days.");
        var wrong = await team.Save("ben", Asked, "It takes ten days.");
        var message = await team.Ask("chiara", Asked);
        var shown = team.ReplyTo(message);
        Assert.Equal(Decision.Disagreement, shown.Decision);
        Assert.Equal(["anna", "ben"], shown.Answers.Select(answer => answer.Author).Order());

        Assert.IsType<Result.Done>(await team.Do(new DisagreementSettled(team.General, Team.Person("deniz"), team.Time.GetUtcNow(), shown.Question, right)));

        Assert.Equal((Decision.Answer, right), (team.ReplyTo(message).Decision, Assert.Single(team.ReplyTo(message).Answers).Id));
        Assert.Equal(Decision.Answer, team.ReplyTo(await team.Ask("eva", Asked)).Decision);
        Assert.Equal(AnswerState.Retired, (await team.Answer(wrong)).State);
    }

    [Fact]
    public async Task Who_was_given_the_answer_that_lost_is_told_what_is_right()
    {
        await using var team = await Team.Start();
        var wrong = await team.Save("ben", Asked, "It takes ten days.");
        await team.Ask("chiara", Asked);
        var right = await team.Save("anna", Asked, "It takes five days.");

        await Merge(team, "deniz", right, wrong, same: false);

        var note = Assert.Single(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.Withdrawn });
        Assert.Equal("chiara", note.OnlyFor!.Value.UserId);
        Assert.Equal(["Gone ten", "Came five"], ((NoteBody)note.Body).Difference.Where(piece => piece.Kind != PieceKind.Same).Select(piece => $"{piece.Kind} {piece.Text}"));
    }

    [Fact]
    public async Task Making_one_of_two_that_say_the_same_disturbs_nobody()
    {
        await using var team = await Team.Start();
        var gone = await team.Save("ben", Asked, "The refund takes five days.");
        await team.Ask("chiara", Asked);
        var kept = await team.Save("anna", "money back when", "A refund takes five days.");

        await Merge(team, "deniz", kept, gone);

        Assert.DoesNotContain(team.Platform.Shown, reply => reply.OnlyFor?.UserId == "chiara");
    }

    [Fact]
    public async Task Two_answers_that_a_colleague_set_apart_are_no_disagreement_any_more()
    {
        await using var team = await Team.Start();
        var one = await team.Save("anna", Asked, "It takes five days.");
        var other = await team.Save("ben", Asked, "It takes ten days.");
        var message = await team.Ask("chiara", Asked);

        await team.Do(new AnswersSetApart(team.General, Team.Person("deniz"), team.Time.GetUtcNow(), other, one, team.ReplyTo(message).Question));

        Assert.Equal((Decision.Candidates, 2), (team.ReplyTo(message).Decision, team.ReplyTo(message).Answers.Count));
        Assert.NotEqual(Decision.Disagreement, team.ReplyTo(await team.Ask("eva", Asked)).Decision);
        Assert.Empty((await Pairs(team, "eva")).Pairs);
    }

    [Fact]
    public async Task What_is_saved_twice_is_proposed_to_whoever_saved_it_and_listed()
    {
        await using var team = await Team.Start();
        var first = await team.Save("anna", Asked, "A refund of a voucher takes five working days.");
        await team.Save("anna", "can a parcel go to a neighbour", "Yes, if the customer names the neighbour.");

        var again = (Result.Done)await team.Do(new AnswerCaptured(
            team.General, Team.Person("ben"), team.Time.GetUtcNow(), Asked, new("The refund of a voucher takes five working days."), null, null, new("m9")));

        Assert.Equal((first, PeerAssist.Merges.PairKind.Alike), (again.Near!.Value, again.NearKind!.Value));
        var note = Assert.Single(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.Alike });
        Assert.Equal(("ben", first), (note.OnlyFor!.Value.UserId, ((NoteBody)note.Body).Other!.Value));
        var pair = Assert.Single((await Pairs(team, "chiara")).Pairs);
        Assert.Equal(new HashSet<AnswerId> { first, again.Answer!.Value }, [pair.One.Id, pair.Other.Id]);
    }

    [Fact]
    public async Task A_contradicting_answer_is_pointed_out_when_it_is_saved()
    {
        await using var team = await Team.Start();
        await team.Save("anna", Asked, "It takes five days.");

        var again = (Result.Done)await team.Do(new AnswerCaptured(
            team.General, Team.Person("ben"), team.Time.GetUtcNow(), Asked, new("It takes ten days."), null, null, new("m9")));

        Assert.Equal(PeerAssist.Merges.PairKind.Contrary, again.NearKind);
        Assert.Single(team.Platform.Shown, reply => reply.Body is NoteBody { Kind: NoteKind.Contrary });
    }

    [Fact]
    public async Task A_pair_is_listed_only_to_who_may_read_both()
    {
        await using var team = await Team.Start();
        await team.Do(new ChannelDescribed(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), "leads", [Team.Person("anna").Account]));
        await team.Save("anna", Asked, "A refund of a voucher takes five working days.", team.Leads);
        await team.Save("ben", Asked, "The refund of a voucher takes five working days.");
        await team.Sweep();

        Assert.Single((await Pairs(team, "anna")).Pairs);
        Assert.Empty((await Pairs(team, "ben")).Pairs);
    }

    [Fact]
    public async Task What_cannot_be_merged_is_refused_and_nothing_changes()
    {
        await using var team = await Team.Start();
        await team.Do(new ChannelDescribed(team.Leads, Team.Person("anna"), team.Time.GetUtcNow(), "leads", [Team.Person("anna").Account]));
        var wide = await team.Save("ben", Asked, "The refund takes five days.");
        var narrow = await team.Save("anna", Asked, "A refund takes five days.", team.Leads);

        Assert.Equal(Refusal.FewerReaders, Refused(await Merge(team, "anna", narrow, wide)));
        Assert.Equal(Refusal.NothingChanged, Refused(await Merge(team, "anna", wide, wide)));
        Assert.Equal(Refusal.UnknownAnswer, Refused(await Merge(team, "ben", wide, narrow)));
        Assert.Equal(Refusal.NothingToUndo, Refused(await team.Do(new MergeUndone(team.General, Team.Person("ben"), team.Time.GetUtcNow(), wide))));
        Assert.True((await team.Answer(wide)).IsGiven);
    }

    [Fact]
    public async Task The_author_of_one_does_not_decide_against_the_one_that_colleagues_trust()
    {
        await using var team = await Team.Start();
        var mine = await team.Save("anna", Asked, "It takes five days.");
        var theirs = await team.Save("ben", Asked, "It takes ten days.");
        await Vote(team, "chiara", theirs, Verdict.Helpful);

        Assert.Equal(Refusal.OwnSide, Refused(await Merge(team, "anna", mine, theirs, same: false)));
        Assert.IsType<Result.Done>(await Merge(team, "deniz", mine, theirs, same: false));
    }

    [Fact]
    public async Task Two_colleagues_settling_at_once_the_other_way_round_leave_one_answer()
    {
        await using var team = await Team.Start();
        var one = await team.Save("anna", Asked, "It takes five days.");
        var other = await team.Save("ben", Asked, "It takes ten days.");
        await team.Take(new AnswersMerged(team.General, Team.Person("chiara"), team.Time.GetUtcNow(), one, other, Same: false));
        await team.Take(new AnswersMerged(team.General, Team.Person("deniz"), team.Time.GetUtcNow(), other, one, Same: false));

        await team.Settle();

        Assert.Single(new[] { await team.Answer(one), await team.Answer(other) }, answer => answer.IsGiven);
    }

    [Fact]
    public async Task A_correction_of_a_retired_answer_is_refused_until_it_is_used_again()
    {
        await using var team = await Team.Start();
        var id = await team.Save("anna", Asked, "It takes five days.");
        await team.Do(new AnswerRetired(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id));
        var correction = new CorrectionOffered(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id, 1, new AnswerParts("It takes six days."), null);

        Assert.Equal(Refusal.Retired, Refused(await team.Do(correction)));
        Assert.Equal(Decision.Unknown, team.ReplyTo(await team.Ask("chiara", Asked)).Decision);
        Assert.IsType<Result.Done>(await team.Do(new AnswerRestored(team.General, Team.Person("ben"), team.Time.GetUtcNow(), id)));
        Assert.IsType<Result.Done>(await team.Do(correction));
    }

    [Fact]
    public async Task A_guest_settles_nothing()
    {
        await using var team = await Team.Start();
        var one = await team.Save("anna", Asked, "It takes five days.");
        var other = await team.Save("ben", Asked, "It takes ten days.");

        var said = await team.Do(new AnswersMerged(team.General, Team.Person("gus", Standing.Guest), team.Time.GetUtcNow(), one, other, Same: true));

        Assert.IsType<Result.Refused>(said);
        Assert.True((await team.Answer(other)).IsGiven);
    }

    private static Task<Result> Merge(Team team, string name, AnswerId kept, AnswerId gone, bool same = true) =>
        team.Do(new AnswersMerged(team.General, Team.Person(name), team.Time.GetUtcNow(), kept, gone, same));

    private static Task<Result> Vote(Team team, string name, AnswerId id, Verdict verdict) =>
        team.Do(new VoteCast(team.General, Team.Person(name), team.Time.GetUtcNow(), id, verdict, null));

    private static async Task<Result.Paired> Pairs(Team team, string name) =>
        (Result.Paired)await team.Do(new Looked(Team.Direct(name), Team.Person(name), team.Time.GetUtcNow(), Look.Pairs));

    private static Task<IReadOnlyList<string>> Phrasings(Team team, AnswerId id) => team.Read<IReadOnlyList<string>>(
        async session => [.. (await session.Phrasings.Of(Team.Shop, id, CancellationToken.None)).Select(phrasing => phrasing.Text)]);

    private static Refusal Refused(Result result) => Assert.IsType<Result.Refused>(result).Reason;
}
