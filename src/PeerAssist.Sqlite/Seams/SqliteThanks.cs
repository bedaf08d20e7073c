using PeerAssist.Answers;
using PeerAssist.Appreciation;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteThanks(Statements statements) : IThanks
{
    public async Task<bool> Add(Thank thank, CancellationToken cancellationToken) => await statements.Run(
        $"""
        INSERT INTO thanks (organisation, answer, contributor, at) VALUES ({thank.Organisation}, {thank.Answer}, {thank.By}, {thank.At})
        ON CONFLICT DO NOTHING
        """,
        cancellationToken) > 0;

    public async Task<DateTimeOffset?> Last(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) =>
        (await statements.Many(
            $"SELECT at FROM thanks WHERE organisation = {organisation} AND answer = {answer} ORDER BY at DESC LIMIT 1",
            row => row.Time(0),
            cancellationToken)).Select(at => (DateTimeOffset?)at).FirstOrDefault();

    public async Task<bool> Has(OrganisationId organisation, AnswerId answer, ContributorId by, CancellationToken cancellationToken) =>
        await statements.Number(
            $"SELECT count(*) FROM thanks WHERE organisation = {organisation} AND answer = {answer} AND contributor = {by}", cancellationToken) > 0;

    public async Task<Effect> Of(
        OrganisationId organisation, ContributorId author, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) =>
        (await statements.One(
            $"""
            SELECT count(DISTINCT contributor), count(DISTINCT contributor) FILTER (WHERE thanked)
            FROM helped WHERE organisation = {organisation} AND author = {author} AND at >= {from} AND at < {to}
            """,
            row => new Effect(row.Int(0), row.Int(1)),
            cancellationToken))!;

    public Task<IReadOnlyList<ContributorId>> Helpers(
        OrganisationId organisation, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellationToken) => statements.Many(
        $"SELECT DISTINCT author FROM helped WHERE organisation = {organisation} AND at >= {from} AND at < {to} ORDER BY author",
        row => new ContributorId(row.Text(0)),
        cancellationToken);

    public async Task<bool> Told(ContributorId author, DateTimeOffset until, CancellationToken cancellationToken) => await statements.Run(
        $"""
        INSERT INTO effects_told (contributor, until) VALUES ({author}, {until})
        ON CONFLICT (contributor) DO UPDATE SET until = excluded.until WHERE effects_told.until < excluded.until
        """,
        cancellationToken) > 0;

    public async Task Forget(ContributorId contributor, CancellationToken cancellationToken)
    {
        await statements.Run(
            $"UPDATE thanks SET contributor = 'forgotten:' || lower(hex(randomblob(8))) WHERE contributor = {contributor}", cancellationToken);
        await statements.Run($"DELETE FROM effects_told WHERE contributor = {contributor}", cancellationToken);
    }
}
