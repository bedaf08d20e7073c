using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteServings(Statements statements) : IServings
{
    public Task Save(Serving serving, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO servings (organisation, question, answer, revision, contributor, at)
        VALUES ({serving.Organisation}, {serving.Question}, {serving.Answer}, {serving.Revision}, {serving.To}, {serving.At})
        ON CONFLICT (organisation, question, answer, revision) DO UPDATE SET contributor = excluded.contributor, at = excluded.at
        """,
        cancellationToken);

    public Task<IReadOnlyList<Serving>> Of(OrganisationId organisation, AnswerId answer, DateTimeOffset since, CancellationToken cancellationToken) =>
        statements.Many(
            $"""
            SELECT organisation, question, answer, revision, contributor, at FROM servings
            WHERE organisation = {organisation} AND answer = {answer} AND at >= {since}
            ORDER BY at DESC, question DESC, revision DESC
            """,
            Read,
            cancellationToken);

    public Task<IReadOnlyList<Serving>> For(OrganisationId organisation, QuestionId question, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, question, answer, revision, contributor, at FROM servings
        WHERE organisation = {organisation} AND question = {question}
        ORDER BY answer, revision
        """,
        Read,
        cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM servings WHERE contributor = {contributor}", cancellationToken);

    private static Serving Read(Row row) =>
        new(new(row.Text(0)), new(row.Text(1)), new(row.Text(2)), row.Int(3), new(row.Text(4)), row.Time(5));
}
