using PeerAssist.Audits;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteAudits(Statements statements) : IAudits
{
    public Task Save(Audit audit, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO audits (organisation, entry, finding, contributor, at, note)
        VALUES ({audit.Organisation}, {audit.Entry}, {audit.Mark}, {audit.By}, {audit.At}, {audit.Note})
        ON CONFLICT (organisation, entry) DO UPDATE SET
          finding = excluded.finding, contributor = excluded.contributor, at = excluded.at, note = excluded.note
        """,
        cancellationToken);

    public Task<Audit?> Find(OrganisationId organisation, long entry, CancellationToken cancellationToken) => statements.One(
        $"SELECT organisation, entry, finding, contributor, at, note FROM audits WHERE organisation = {organisation} AND entry = {entry}",
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Audit>> OfChanges(
        OrganisationId organisation, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT a.organisation, a.entry, a.finding, a.contributor, a.at, a.note
        FROM audits a JOIN journal j ON j.organisation = a.organisation AND j.number = a.entry
        WHERE a.organisation = {organisation} AND j.at >= {from} AND j.at < {until} ORDER BY a.entry
        """,
        Read,
        cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"UPDATE audits SET contributor = NULL WHERE contributor = {contributor}", cancellationToken);

    private static Audit Read(Row row) => new(
        new(row.Text(0)), row.Number(1), row.Name<Mark>(2), row.Id<ContributorId>(3, id => new(id)), row.Time(4), row.TextOrNone(5));
}
