using PeerAssist.Answers;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteNotices(Statements statements) : INotices
{
    public async Task<bool> Add(Notice notice, CancellationToken cancellationToken) => await statements.Run(
        $"""
        INSERT INTO notices (organisation, id, kind, answer, known, revision, contributor, question, at, told)
        VALUES (
          {notice.Organisation}, {notice.Id}, {notice.Kind}, {notice.Answer}, {notice.Known}, {notice.Revision}, {notice.For},
          {notice.Question}, {notice.At}, {notice.Told})
        ON CONFLICT (organisation, answer, kind, revision, contributor) DO NOTHING
        """,
        cancellationToken) > 0;

    public Task<Notice?> Find(OrganisationId organisation, NoticeId id, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT organisation, id, kind, answer, known, revision, contributor, question, at, told FROM notices
        WHERE organisation = {organisation} AND id = {id}
        """,
        Read,
        cancellationToken);

    public Task Told(OrganisationId organisation, NoticeId id, DateTimeOffset at, CancellationToken cancellationToken) => statements.Run(
        $"UPDATE notices SET told = {at} WHERE organisation = {organisation} AND id = {id} AND told IS NULL", cancellationToken);

    public Task<IReadOnlyList<Notice>> Of(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, id, kind, answer, known, revision, contributor, question, at, told FROM notices
        WHERE organisation = {organisation} AND answer = {answer} ORDER BY at, id
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Notice>> For(OrganisationId organisation, ContributorId person, int limit, CancellationToken cancellationToken) =>
        statements.Many(
            $"""
            SELECT organisation, id, kind, answer, known, revision, contributor, question, at, told FROM notices
            WHERE organisation = {organisation} AND contributor = {person} ORDER BY at DESC, id DESC LIMIT {limit}
            """,
            Read,
            cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM notices WHERE contributor = {contributor}", cancellationToken);

    private static Notice Read(Row row) => new(
        new(row.Text(1)),
        new(row.Text(0)),
        row.Name<NoticeKind>(2),
        new(row.Text(3)),
        row.Int(4),
        row.Int(5),
        new(row.Text(6)),
        row.Id<QuestionId>(7, id => new(id)),
        row.Time(8),
        row.Has(9) ? row.Time(9) : null);
}
