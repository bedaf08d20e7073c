using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Stores;

namespace PeerAssist.Tests.Stores;

public abstract class OutboxContract<TStore> : StoreContract<TStore>
    where TStore : StoreUnderTest, new()
{
    private static readonly string[] Web = ["web"];

    [Fact]
    public async Task What_is_added_is_due_at_once_as_it_was_put()
    {
        var note = new Note(Happening.Public("m1"), Happening.Ann.Account, "nl", NoteKind.Captured, new("q1"), Refund, Ann, new MessageId("m1"));
        await Add("o1", note);

        Assert.Equal(new OutboxRow("o1", note, OutboxState.Ready, 0, Noon), Assert.Single(await Due()));
    }

    [Fact]
    public async Task A_second_reply_to_a_question_that_waits_is_not_added()
    {
        await Add("o1", Reply("q1"));
        await Add("o2", Reply("q1"));
        await Add("o3", Reply("q2", thread: "m2"));
        await Add("o4", Note(thread: "m3"));
        await Add("o5", Note(thread: "m4"));

        Assert.Equal(["o1", "o3", "o4", "o5"], (await Due()).Select(row => row.Id));
    }

    [Fact]
    public async Task A_reply_that_is_being_sent_or_was_sent_does_not_hold_back_a_redrawing()
    {
        await Add("o1", Reply("q1"));
        await Move("o1", OutboxState.Sending);
        await Add("o2", Reply("q1"));
        await Move("o1", OutboxState.Sent);

        Assert.Equal("o2", Assert.Single(await Due()).Id);
    }

    [Fact]
    public async Task A_reply_that_is_ready_again_gives_way_to_a_later_one()
    {
        await Add("o1", Reply("q1"));
        await Move("o1", OutboxState.Sending);
        await Add("o2", Reply("q1"));
        await Move("o1", OutboxState.Ready, Noon);

        Assert.Equal("o2", Assert.Single(await Due()).Id);
        Assert.Equal(new BoxCounts(1, 0), await Read(session => session.Outbox.Count(None)));
    }

    [Fact]
    public async Task A_stuck_row_holds_back_its_own_conversation_only()
    {
        await Add("o1", Note("m1"));
        await Add("o2", Note("m1"));
        await Add("o3", Note("m2"));
        await Move("o1", OutboxState.Ready, Noon.AddMinutes(1));

        Assert.Equal("o3", Assert.Single(await Due()).Id);
        Assert.Equal(["o1", "o3"], (await Due(Noon.AddMinutes(1))).Select(row => row.Id));

        await Move("o1", OutboxState.Failed);
        Assert.Equal(["o2", "o3"], (await Due()).Select(row => row.Id));
    }

    [Fact]
    public async Task A_row_from_before_a_clock_was_set_back_is_due()
    {
        await Write(session => session.Outbox.Add("o1", Reply("q1"), Noon.AddDays(2), None));

        Assert.Equal("o1", Assert.Single(await Due()).Id);
    }

    [Fact]
    public async Task What_is_being_sent_is_not_due()
    {
        await Add("o1", Note("m1"));
        await Add("o2", Note("m1"));
        await Move("o1", OutboxState.Sending, Noon);

        Assert.Empty(await Due(Noon.AddDays(1)));
    }

    [Fact]
    public async Task An_ambiguous_sending_is_due_for_a_look_and_counts_its_tries()
    {
        await Add("o1", Note("m1"));
        await Move("o1", OutboxState.Sending);
        await Move("o1", OutboxState.SentUnknown, Noon.AddSeconds(30));

        Assert.Empty(await Due());
        var row = Assert.Single(await Due(Noon.AddSeconds(30)));
        Assert.Equal((OutboxState.SentUnknown, 1, 1), (row.State, row.Tries, row.Unclear));
    }

    [Fact]
    public async Task A_wait_is_a_try_but_nothing_unclear()
    {
        await Add("o1", Note("m1"));
        await Move("o1", OutboxState.Sending);
        await Move("o1", OutboxState.Ready, Noon);
        await Move("o1", OutboxState.Sending);
        await Move("o1", OutboxState.SentUnknown, Noon);
        await Move("o1", OutboxState.SentUnknown, Noon);

        var row = Assert.Single(await Due());
        Assert.Equal((2, 1), (row.Tries, row.Unclear));
    }

    [Fact]
    public async Task What_was_being_sent_when_the_process_ended_is_of_unknown_arrival()
    {
        await Add("o1", Note("m1"));
        await Add("o2", Note("m2"));
        await Move("o1", OutboxState.Sending);

        Assert.Equal(0, await Write(session => session.Outbox.Recover(["slack"], Noon, None)));
        Assert.Equal(1, await Write(session => session.Outbox.Recover(Web, Noon, None)));
        Assert.Equal([(OutboxState.SentUnknown, 1), (OutboxState.Ready, 0)], (await Due()).Select(row => (row.State, row.Unclear)));
    }

    [Fact]
    public async Task Rows_of_other_adapters_are_left_alone()
    {
        await Add("o1", Note("m1"));

        Assert.Empty(await Read(session => session.Outbox.Due(["slack", "teams"], Noon, 10, None)));
    }

    [Theory]
    [InlineData(OutboxState.Sent)]
    [InlineData(OutboxState.Failed)]
    [InlineData(OutboxState.Dropped)]
    public async Task An_end_is_an_end(OutboxState end)
    {
        await Add("o1", Note("m1"));
        await Move("o1", end);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Move("o1", OutboxState.Ready, Noon));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Move("unknown", OutboxState.Sending));
        Assert.Empty(await Due(Noon.AddDays(1)));
        Assert.Equal(new BoxCounts(0, end == OutboxState.Failed ? 1 : 0), await Read(session => session.Outbox.Count(None)));
    }

    [Fact]
    public async Task What_failed_for_good_is_told_with_its_reason_the_latest_first()
    {
        await Add("o1", Note("m1"));
        await Add("o2", Note("m2"));
        await Write(session => session.Outbox.Move("o1", OutboxState.Failed, null, null, "channel_not_found", None));
        await Write(session => session.Outbox.Move("o2", OutboxState.Failed, null, null, "is_archived", None));

        Assert.Equal(["is_archived", "channel_not_found"], (await Read(session => session.Outbox.Dead(10, None))).Select(letter => letter.Reason));
        Assert.Equal("o2", Assert.Single(await Read(session => session.Outbox.Dead(1, None))).Id);
    }

    [Fact]
    public async Task A_purge_drops_what_has_ended()
    {
        await Add("o1", Note("m1"));
        await Add("o2", Note("m2"));
        await Move("o1", OutboxState.Failed);

        Assert.Equal(0, await Write(session => session.Outbox.Purge(Noon, None)));
        Assert.Equal(1, await Write(session => session.Outbox.Purge(Noon.AddTicks(1), None)));
        Assert.Equal(new BoxCounts(1, 0), await Read(session => session.Outbox.Count(None)));
    }

    private static AnswerReply Reply(string question, string thread = "m1") => new(Happening.Public(thread), null, "en", new(question));

    private static Note Note(string thread) => new(Happening.Public(thread), null, "en", NoteKind.Greeting);

    private Task Add(string id, Outgoing outgoing) => Write(session => session.Outbox.Add(id, outgoing, Noon, None));

    private Task Move(string id, OutboxState state, DateTimeOffset? due = null) =>
        Write(session => session.Outbox.Move(id, state, due, null, null, None));

    private Task<IReadOnlyList<OutboxRow>> Due(DateTimeOffset? at = null) => Read(session => session.Outbox.Due(Web, at ?? Noon, 10, None));
}
