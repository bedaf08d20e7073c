using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteJobs(Statements statements) : IJobs
{
    public Task Add(Job job, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO jobs (id, organisation, kind, input, state, done, total, result, created)
        VALUES ({job.Id}, {job.Organisation}, {job.Kind}, {job.Input}, {job.State}, {job.Done}, {job.Total}, {job.Result}, {job.Created})
        """,
        cancellationToken);

    public Task<Job?> Find(string id, CancellationToken cancellationToken) => statements.One(
        $"SELECT id, organisation, kind, input, state, done, total, result, created FROM jobs WHERE id = {id}", Read, cancellationToken);

    public async Task<Job?> Claim(
        IReadOnlyList<string> kinds, string owner, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        (await statements.Many(
            $"""
            UPDATE jobs SET state = 'Running', owner = {owner}, lease_until = {now + lease}
            WHERE id = (
              SELECT id FROM jobs
              WHERE state IN ('Waiting', 'Running') AND (state = 'Waiting' OR lease_until <= {now})
                AND kind IN (SELECT value FROM json_each({Stored.Write(kinds)}))
              ORDER BY created, id LIMIT 1)
            RETURNING id, organisation, kind, input, state, done, total, result, created
            """,
            Read,
            cancellationToken)).SingleOrDefault();

    public Task Save(Job job, DateTimeOffset leaseUntil, CancellationToken cancellationToken) => statements.Run(
        $"""
        UPDATE jobs SET state = {job.State}, done = {job.Done}, total = {job.Total}, result = {job.Result}, lease_until = {leaseUntil}
        WHERE id = {job.Id}
        """,
        cancellationToken);

    public Task<IReadOnlyList<Job>> Latest(OrganisationId organisation, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT id, organisation, kind, input, state, done, total, result, created FROM jobs
        WHERE organisation = {organisation} ORDER BY created DESC, id DESC LIMIT {limit}
        """,
        Read,
        cancellationToken);

    private static Job Read(Row row) => new(
        row.Text(0), new(row.Text(1)), row.Text(2), row.Text(3), row.Name<JobState>(4), row.Number(5), row.Number(6), row.TextOrNone(7), row.Time(8));
}
