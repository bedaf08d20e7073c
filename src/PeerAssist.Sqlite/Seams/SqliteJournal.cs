using PeerAssist.Audits;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteJournal(Statements statements) : IJournal
{
    public Task<JournalEntry?> Last(OrganisationId organisation, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
        WHERE organisation = {organisation} ORDER BY number DESC LIMIT 1
        """,
        Read,
        cancellationToken);

    public async Task Append(JournalEntry entry, CancellationToken cancellationToken)
    {
        var last = await statements.Number(
            $"SELECT coalesce(max(number), 0) FROM journal WHERE organisation = {entry.Organisation}", cancellationToken);
        if (entry.Number != last + 1)
        {
            throw new InvalidOperationException($"The journal has {last} entries; entry {entry.Number} does not follow.");
        }

        await statements.Run(
            $"""
            INSERT INTO journal (organisation, number, at, act, actor, subject, detail, text_hash, previous, hash)
            VALUES (
              {entry.Organisation}, {entry.Number}, {entry.At}, {entry.Act}, {entry.Actor}, {entry.Subject}, {entry.Detail},
              {entry.TextHash}, {entry.Previous}, {entry.Hash})
            """,
            cancellationToken);
    }

    public Task<IReadOnlyList<JournalEntry>> After(OrganisationId organisation, long number, int limit, CancellationToken cancellationToken) =>
        statements.Many(
            $"""
            SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
            WHERE organisation = {organisation} AND number > {number} ORDER BY number LIMIT {limit}
            """,
            Read,
            cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> Latest(
        OrganisationId organisation, IReadOnlyList<Act> acts, string? subject, long? before, int limit, CancellationToken cancellationToken) =>
        subject is null
            ? statements.Many(
                $"""
                SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
                WHERE organisation = {organisation} AND number < {before ?? long.MaxValue}
                  AND act IN (SELECT value FROM json_each({Stored.Write(acts)}))
                ORDER BY number DESC LIMIT {limit}
                """,
                Read,
                cancellationToken)
            : statements.Many(
                $"""
                SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
                WHERE organisation = {organisation} AND subject = {subject} AND number < {before ?? long.MaxValue}
                  AND act IN (SELECT value FROM json_each({Stored.Write(acts)}))
                ORDER BY number DESC LIMIT {limit}
                """,
                Read,
                cancellationToken);

    public Task<JournalEntry?> Find(OrganisationId organisation, long number, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
        WHERE organisation = {organisation} AND number = {number}
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> Between(
        OrganisationId organisation, IReadOnlyList<Act> acts, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        statements.Many(
            $"""
            SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
            WHERE organisation = {organisation} AND at >= {from} AND at < {until}
              AND act IN (SELECT value FROM json_each({Stored.Write(acts)}))
            ORDER BY number
            """,
            Read,
            cancellationToken);

    public Task<IReadOnlyList<JournalEntry>> By(
        OrganisationId organisation, string actor, DateTimeOffset since, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, number, at, act, actor, subject, detail, text_hash, previous, hash FROM journal
        WHERE organisation = {organisation} AND actor = {actor} AND at >= {since} ORDER BY number
        """,
        Read,
        cancellationToken);

    public async Task<int> CountBy(
        OrganisationId organisation, string actor, IReadOnlyList<Act> acts, DateTimeOffset since, CancellationToken cancellationToken) =>
        (int)await statements.Number(
            $"""
            SELECT count(*) FROM journal
            WHERE organisation = {organisation} AND actor = {actor} AND at >= {since}
              AND act IN (SELECT value FROM json_each({Stored.Write(acts)}))
            """,
            cancellationToken);

    private static JournalEntry Read(Row row) => new(
        new(row.Text(0)), row.Number(1), row.Time(2), row.Name<Act>(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9));
}
