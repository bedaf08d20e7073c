using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteOutbox(Statements statements) : IOutbox
{
    public Task Add(string id, Outgoing outgoing, DateTimeOffset at, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO outbox (id, adapter, workspace, conversation, reply_to, outgoing, state, due, tries, created)
        VALUES (
          {id}, {outgoing.Place.Workspace.Adapter}, {outgoing.Place.Workspace}, {Conversation.Of(outgoing.Place, null)},
          {(outgoing as AnswerReply)?.Question}, {Stored.Write(outgoing)}, {OutboxState.Ready}, {at}, 0, {at})
        ON CONFLICT (workspace, reply_to) WHERE reply_to IS NOT NULL AND state = 'Ready' DO NOTHING
        """,
        cancellationToken);

    // A row from a time that has not come was written before the clock was set back: it does not wait until that time comes again.
    public Task<IReadOnlyList<OutboxRow>> Due(
        IReadOnlyList<string> adapters, DateTimeOffset now, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT id, outgoing, state, tries, created, unclear FROM outbox o
        WHERE state IN ('Ready', 'Sending', 'SentUnknown') AND state <> 'Sending' AND (due <= {now} OR created > {now})
          AND adapter IN (SELECT value FROM json_each({Stored.Write(adapters)}))
          AND NOT EXISTS (
            SELECT 1 FROM outbox older WHERE older.conversation = o.conversation AND older.number < o.number
              AND older.state IN ('Ready', 'Sending', 'SentUnknown'))
        ORDER BY number LIMIT {limit}
        """,
        row => new OutboxRow(row.Text(0), row.Json<Outgoing>(1), row.Name<OutboxState>(2), row.Int(3), row.Time(4), row.Int(5)),
        cancellationToken);

    public async Task Move(
        string id, OutboxState state, DateTimeOffset? due, MessageId? message, string? reason, CancellationToken cancellationToken)
    {
        if (state == OutboxState.Ready && await LaterWaits(id, cancellationToken))
        {
            (state, due, reason) = (OutboxState.Dropped, null, "A later reply to the same question says it all.");
        }

        var moved = await statements.Run(
            $"""
            UPDATE outbox SET state = {state}, due = {due}, message = coalesce({message}, message), reason = {reason},
              tries = tries + ({state} = 'Sending'), unclear = unclear + (state = 'Sending' AND {state} = 'SentUnknown')
            WHERE id = {id} AND state IN ('Ready', 'Sending', 'SentUnknown')
            """,
            cancellationToken);
        if (moved == 0)
        {
            throw new InvalidOperationException($"There is no row {id} in the outbox that could become {state}.");
        }
    }

    public Task<int> Recover(IReadOnlyList<string> adapters, DateTimeOffset now, CancellationToken cancellationToken) => statements.Run(
        $"""
        UPDATE outbox SET state = 'SentUnknown', due = {now}, unclear = unclear + 1, reason = 'The process ended while it was being sent.'
        WHERE state IN ('Ready', 'Sending', 'SentUnknown') AND state = 'Sending'
          AND adapter IN (SELECT value FROM json_each({Stored.Write(adapters)}))
        """,
        cancellationToken);

    public async Task<BoxCounts> Count(CancellationToken cancellationToken) => new(
        (int)await statements.Number($"SELECT count(*) FROM outbox WHERE state IN ('Ready', 'Sending', 'SentUnknown')", cancellationToken),
        (int)await statements.Number($"SELECT count(*) FROM outbox WHERE state = 'Failed'", cancellationToken));

    public Task<IReadOnlyList<DeadLetter>> Dead(int limit, CancellationToken cancellationToken) => statements.Many(
        $"SELECT id, workspace, created, tries, reason FROM outbox WHERE state = 'Failed' ORDER BY number DESC LIMIT {limit}",
        row => new DeadLetter(row.Text(0), new(row.Text(1)), row.Time(2), row.Int(3), row.TextOrNone(4)),
        cancellationToken);

    public async Task Forget(Contributor person, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
        {
            // A direct chat is the person's too, whoever is named in it.
            await statements.Run(
                $"""
                DELETE FROM outbox WHERE state <> 'Sending' AND (instr(outgoing, {Stored.Write(account)}) > 0 OR EXISTS (
                  SELECT 1 FROM members m JOIN channels c ON c.workspace = m.workspace AND c.id = m.channel AND c.kind = 'Direct'
                  WHERE m.member_workspace = {account.Workspace} AND m.user_id = {account.UserId}
                    AND m.workspace = outbox.workspace AND instr(outgoing, json_quote(c.id)) > 0))
                """,
                cancellationToken);
        }

        await statements.Run($"DELETE FROM outbox WHERE state <> 'Sending' AND instr(outgoing, {Stored.Write(person.Id)}) > 0", cancellationToken);
    }

    public Task<int> Purge(DateTimeOffset before, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM outbox WHERE state IN ('Sent', 'Failed', 'Dropped') AND created < {before}", cancellationToken);

    private async Task<bool> LaterWaits(string id, CancellationToken cancellationToken) =>
        await statements.Number(
            $"""
            SELECT count(*) FROM outbox o JOIN outbox waiting ON waiting.workspace = o.workspace AND waiting.reply_to = o.reply_to
            WHERE o.id = {id} AND waiting.id <> o.id AND waiting.state = 'Ready'
            """,
            cancellationToken) > 0;
}
