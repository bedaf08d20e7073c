using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteInbox(Statements statements) : IInbox
{
    public async Task<bool> Add(Arrival arrival, DateTimeOffset at, bool handled, Result? result, CancellationToken cancellationToken) =>
        await statements.Run(
            $"""
            INSERT INTO inbox (
              adapter, workspace, conversation, delivery_key, content_key, body_hash, verified_by, event, at, received,
              state, due, tries, finished, result)
            VALUES (
              {arrival.Adapter}, {arrival.Event.Place.Workspace}, {Conversation.Of(arrival.Event)}, {arrival.DeliveryKey},
              {arrival.ContentKey}, {arrival.BodyHash}, {arrival.VerifiedBy}, {(handled ? "null" : Stored.Write(arrival.Event))}, {arrival.Event.At}, {at},
              {(handled ? "Handled" : "Waiting")}, {at}, 0, {(handled ? at : null as DateTimeOffset?)},
              {(result is null ? null : Stored.Write(result))})
            ON CONFLICT DO NOTHING
            """,
            cancellationToken) > 0;

    public Task<Delivered?> Find(string adapter, string deliveryKey, CancellationToken cancellationToken) => statements.One(
        $"SELECT state = 'Handled', result, body_hash FROM inbox WHERE adapter = {adapter} AND delivery_key = {deliveryKey}",
        row => new Delivered(row.Flag(0), row.Has(1) ? row.Json<Result>(1) : null, row.Text(2)),
        cancellationToken);

    public async Task<IReadOnlyList<InboxRow>> Claim(
        string owner, DateTimeOffset now, TimeSpan lease, int limit, CancellationToken cancellationToken)
    {
        // A leased row is due again when its lease ends; one that failed has no owner and is due when it is to be taken again.
        var rows = await statements.Many(
            $"""
            SELECT id, tries, adapter, delivery_key, content_key, body_hash, verified_by, event FROM inbox i
            WHERE state = 'Waiting' AND due <= {now}
              AND NOT EXISTS (
                SELECT 1 FROM inbox other WHERE other.conversation = i.conversation AND other.state = 'Waiting'
                  AND ((other.at, other.id) < (i.at, i.id) OR (other.owner IS NOT NULL AND other.due > {now})))
            ORDER BY at, id LIMIT {limit}
            """,
            row => new InboxRow(
                row.Number(0),
                row.Int(1),
                new(row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Json<ChatEvent>(7))),
            cancellationToken);
        foreach (var row in rows)
        {
            await statements.Run(
                $"UPDATE inbox SET owner = {owner}, due = {now + lease}, tries = tries + 1 WHERE id = {row.Id}", cancellationToken);
        }

        return rows;
    }

    // What was handled is known by its keys; its words are kept nowhere but where they belong.
    public async Task<bool> Finish(long id, DateTimeOffset at, CancellationToken cancellationToken) =>
        await statements.Run(
            $"UPDATE inbox SET state = 'Handled', owner = NULL, finished = {at}, event = 'null' WHERE id = {id} AND state = 'Waiting'", cancellationToken) > 0;

    public Task Fail(long id, string reason, DateTimeOffset? again, CancellationToken cancellationToken) => again is { } due
        ? statements.Run(
            $"UPDATE inbox SET owner = NULL, due = {due}, reason = {reason} WHERE id = {id} AND state = 'Waiting'", cancellationToken)
        : statements.Run(
            $"UPDATE inbox SET owner = NULL, state = 'Dead', reason = {reason} WHERE id = {id} AND state = 'Waiting'", cancellationToken);

    public async Task<BoxCounts> Count(CancellationToken cancellationToken) => new(
        (int)await statements.Number($"SELECT count(*) FROM inbox WHERE state = 'Waiting'", cancellationToken),
        (int)await statements.Number($"SELECT count(*) FROM inbox WHERE state = 'Dead'", cancellationToken));

    public Task<IReadOnlyList<DeadLetter>> Dead(int limit, CancellationToken cancellationToken) => statements.Many(
        $"SELECT CAST(id AS TEXT), workspace, received, tries, reason FROM inbox WHERE state = 'Dead' ORDER BY id DESC LIMIT {limit}",
        row => new DeadLetter(row.Text(0), new(row.Text(1)), row.Time(2), row.Int(3), row.TextOrNone(4)),
        cancellationToken);

    public async Task Forget(Contributor person, IReadOnlyList<Account> accounts, CancellationToken cancellationToken)
    {
        foreach (var account in accounts)
        {
            // Of what was handled only the conversation and the keys are left; they can tell whose it was.
            await statements.Run(
                $"""
                DELETE FROM inbox WHERE instr(event, {Stored.Write(account)}) > 0
                OR (workspace = {account.Workspace} AND instr('/' || delivery_key || '/' || content_key || '/', '/' || {account.UserId} || '/') > 0)
                OR EXISTS (
                  SELECT 1 FROM members JOIN channels ON channels.workspace = members.workspace AND channels.id = members.channel
                  WHERE channels.kind = 'Direct' AND members.member_workspace = {account.Workspace} AND members.user_id = {account.UserId}
                    AND inbox.conversation = members.workspace || '/' || members.channel)
                """,
                cancellationToken);
        }

        await statements.Run(
            $"""
            DELETE FROM inbox WHERE instr(event, {Stored.Write(person.Id)}) > 0 OR instr(result, {Stored.Write(person.Id)}) > 0
              OR instr(event, {Stored.Write(person.Name)}) > 0 OR instr(result, {Stored.Write(person.Name)}) > 0
            """,
            cancellationToken);
    }

    public Task<int> Purge(DateTimeOffset before, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM inbox WHERE state = 'Handled' AND finished < {before}", cancellationToken);
}
