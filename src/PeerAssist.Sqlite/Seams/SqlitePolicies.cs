using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Policies;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqlitePolicies(Statements statements) : IPolicies
{
    public Task<Policy?> Find(OrganisationId organisation, PolicyId id, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT p.organisation, p.id, p.name, p.former_names, p.link, p.gone, v.number, v.text, v.contributor, v.at
        FROM policies p JOIN policy_versions v ON v.organisation = p.organisation AND v.policy = p.id AND v.number = p.version
        WHERE p.organisation = {organisation} AND p.id = {id}
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Policy>> All(OrganisationId organisation, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT p.organisation, p.id, p.name, p.former_names, p.link, p.gone, v.number, v.text, v.contributor, v.at
        FROM policies p JOIN policy_versions v ON v.organisation = p.organisation AND v.policy = p.id AND v.number = p.version
        WHERE p.organisation = {organisation} AND p.gone = 0 ORDER BY p.name, p.id
        """,
        Read,
        cancellationToken);

    public async Task Save(Policy policy, CancellationToken cancellationToken)
    {
        await statements.Run(
            $"""
            INSERT INTO policy_versions (organisation, policy, number, text, contributor, at)
            VALUES ({policy.Organisation}, {policy.Id}, {policy.Current.Number}, {policy.Current.Text}, {policy.Current.By}, {policy.Current.At})
            ON CONFLICT (organisation, policy, number) DO NOTHING
            """,
            cancellationToken);
        await statements.Run(
            $"""
            INSERT INTO policies (organisation, id, name, former_names, link, version, gone)
            VALUES (
              {policy.Organisation}, {policy.Id}, {policy.Name}, {Stored.Write(policy.FormerNames)}, {policy.Link}, {policy.Current.Number},
              {policy.Gone})
            ON CONFLICT (organisation, id) DO UPDATE SET
              name = excluded.name, former_names = excluded.former_names, link = excluded.link, version = excluded.version, gone = excluded.gone
            """,
            cancellationToken);
    }

    public Task<IReadOnlyList<PolicyVersion>> Versions(OrganisationId organisation, PolicyId id, CancellationToken cancellationToken) => statements.Many(
        $"SELECT number, text, contributor, at FROM policy_versions WHERE organisation = {organisation} AND policy = {id} ORDER BY number",
        row => ReadVersion(row, 0),
        cancellationToken);

    public Task<IReadOnlyList<Answer>> Dependants(OrganisationId organisation, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT * FROM shown_answers
        WHERE organisation = {organisation} AND state <> 'Retired' AND json_array_length(parts, '$.Policies') > 0 ORDER BY id
        """,
        SqliteAnswers.Read,
        cancellationToken);

    public Task Flag(PolicyFlag flag, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO policy_flags (organisation, answer, policy, version, at)
        VALUES ({flag.Organisation}, {flag.Answer}, {flag.Policy}, {flag.Version}, {flag.At})
        ON CONFLICT (organisation, answer, policy) DO UPDATE SET version = excluded.version, at = excluded.at, cleared = NULL
        """,
        cancellationToken);

    public Task<IReadOnlyList<PolicyFlag>> Flags(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT policy, version, at FROM policy_flags
        WHERE organisation = {organisation} AND answer = {answer} AND cleared IS NULL ORDER BY at, policy
        """,
        row => new PolicyFlag(organisation, answer, new(row.Text(0)), row.Int(1), row.Time(2)),
        cancellationToken);

    public Task Clear(OrganisationId organisation, AnswerId answer, DateTimeOffset at, CancellationToken cancellationToken) => statements.Run(
        $"UPDATE policy_flags SET cleared = {at} WHERE organisation = {organisation} AND answer = {answer} AND cleared IS NULL", cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"UPDATE policy_versions SET contributor = NULL WHERE contributor = {contributor}", cancellationToken);

    private static Policy Read(Row row) => new(
        new(row.Text(1)), new(row.Text(0)), row.Text(2), row.Json<IReadOnlyList<string>>(3), row.TextOrNone(4), ReadVersion(row, 6), row.Flag(5));

    private static PolicyVersion ReadVersion(Row row, int first) =>
        new(row.Int(first), row.Text(first + 1), row.Id<ContributorId>(first + 2, id => new(id)), row.Time(first + 3));
}
