using PeerAssist.Organisations;
using PeerAssist.Outcomes;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteOutcomes(Statements statements) : IOutcomes
{
    public Task Save(Outcome outcome, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO outcomes (organisation, question, contributor, answer, worked, at, effort)
        VALUES ({outcome.Organisation}, {outcome.Question}, {outcome.By}, {outcome.Answer}, {outcome.Worked}, {outcome.At}, {outcome.Effort})
        ON CONFLICT (organisation, question, contributor) DO UPDATE SET
          answer = excluded.answer, worked = excluded.worked, at = excluded.at, effort = excluded.effort
        """,
        cancellationToken);

    public Task<IReadOnlyList<Outcome>> Of(OrganisationId organisation, QuestionId question, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, question, answer, contributor, worked, at, effort FROM outcomes
        WHERE organisation = {organisation} AND question = {question} ORDER BY at, contributor
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Outcome>> By(ContributorId by, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, question, answer, contributor, worked, at, effort FROM outcomes WHERE contributor = {by} ORDER BY at, question
        """,
        Read,
        cancellationToken);

    public Task Remove(OrganisationId organisation, QuestionId question, ContributorId by, CancellationToken cancellationToken) => statements.Run(
        $"DELETE FROM outcomes WHERE organisation = {organisation} AND question = {question} AND contributor = {by}", cancellationToken);

    // Of a question of which several people told, the last word counts.
    public async Task<OutcomeCounts> Count(OrganisationId organisation, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await statements.One(
            $"""
            WITH told AS (
              SELECT (
                SELECT worked FROM outcomes o WHERE o.organisation = q.organisation AND o.question = q.id
                ORDER BY o.at DESC, o.contributor DESC LIMIT 1) AS worked
              FROM questions q WHERE q.organisation = {organisation} AND q.at >= {since} AND q.offered <> '[]')
            SELECT count(*) FILTER (WHERE worked = 1), count(*) FILTER (WHERE worked = 0), count(*) FILTER (WHERE worked IS NULL) FROM told
            """,
            row => new OutcomeCounts(row.Int(0), row.Int(1), row.Int(2)),
            cancellationToken))!;

    // Each outcome gets a name of its own that is nobody's.
    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) => statements.Run(
        $"UPDATE outcomes SET contributor = 'forgotten:' || lower(hex(randomblob(8))) WHERE contributor = {contributor}", cancellationToken);

    private static Outcome Read(Row row) =>
        new(new(row.Text(0)), new(row.Text(1)), new(row.Text(2)), new(row.Text(3)), row.Flag(4), row.Time(5)) { Effort = row.Has(6) ? row.Name<Effort>(6) : null };
}
