using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteAnswers(Statements statements) : IAnswers
{
    public Task<Answer?> Find(OrganisationId organisation, AnswerId id, CancellationToken cancellationToken) => statements.One(
        $"SELECT * FROM shown_answers WHERE organisation = {organisation} AND id = {id}", Read, cancellationToken);

    public async Task Save(Answer answer, CancellationToken cancellationToken)
    {
        await Keep(answer, cancellationToken);
        await statements.Run(
            $"""
            INSERT INTO answers (organisation, id, audience, state, author, author_name, language, created, shown, source, capturer, locked,
              merged_into, reviewed)
            VALUES (
              {answer.Organisation}, {answer.Id}, {answer.Audience.Key}, {answer.State}, {answer.Author}, {answer.AuthorName},
              {answer.Language}, {answer.Created}, {answer.Shown.Number}, {answer.Source}, {answer.Capturer}, {answer.Locked},
              {answer.MergedInto}, {answer.Reviewed})
            ON CONFLICT (organisation, id) DO UPDATE SET
              audience = excluded.audience, state = excluded.state, author = excluded.author, author_name = excluded.author_name,
              language = excluded.language, created = excluded.created, shown = excluded.shown, source = excluded.source,
              capturer = excluded.capturer, locked = excluded.locked,
              merged_into = excluded.merged_into, reviewed = excluded.reviewed
            """,
            cancellationToken);
        await statements.Run(
            $"DELETE FROM pending_revisions WHERE organisation = {answer.Organisation} AND answer = {answer.Id}", cancellationToken);
        if (answer.Pending is { } pending)
        {
            await statements.Run(
                $"""
                INSERT INTO pending_revisions (organisation, answer, number, parts, contributor, at, reason, restores)
                VALUES (
                  {answer.Organisation}, {answer.Id}, {pending.Number}, {Stored.Write(pending.Parts)}, {pending.By}, {pending.At},
                  {pending.Reason}, {pending.Restores})
                """,
                cancellationToken);
        }
    }

    public Task<IReadOnlyList<Revision>> Revisions(OrganisationId organisation, AnswerId id, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT number, parts, contributor, at, reason, restores FROM revisions
        WHERE organisation = {organisation} AND answer = {id} ORDER BY number
        """,
        row => ReadRevision(row, 0),
        cancellationToken);

    public Task<IReadOnlyList<Answer>> From(OrganisationId organisation, string source, CancellationToken cancellationToken) => statements.Many(
        $"SELECT * FROM shown_answers WHERE organisation = {organisation} AND source = {source} ORDER BY id", Read, cancellationToken);

    public Task<IReadOnlyList<Answer>> Page(OrganisationId organisation, AnswerId? after, int limit, CancellationToken cancellationToken) => statements.Many(
        $"SELECT * FROM shown_answers WHERE organisation = {organisation} AND id > {after?.Value ?? ""} ORDER BY id LIMIT {limit}",
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Answer>> Page(
        OrganisationId organisation, AnswerFilter filter, Readership readers, Cursor? after, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT * FROM shown_answers
        WHERE organisation = {organisation}
          AND (created, id) < ({after?.At ?? DateTimeOffset.MaxValue}, {after?.Id ?? ""})
          AND ({filter.State?.ToString()} IS NULL OR state = {filter.State?.ToString()})
          AND (NOT {filter.Waiting} OR pending_number IS NOT NULL)
          AND (NOT {filter.Locked} OR locked = 1)
          AND ({filter.Language} IS NULL OR language = {filter.Language})
          AND audience IN (SELECT value FROM json_each({Stored.Write(readers.Audiences.Select(audience => audience.Key))}))
        ORDER BY created DESC, id DESC LIMIT {limit}
        """,
        Read,
        cancellationToken);

    public async Task<int> Count(OrganisationId organisation, CancellationToken cancellationToken) =>
        (int)await statements.Number($"SELECT count(*) FROM answers WHERE organisation = {organisation}", cancellationToken);

    public Task<IReadOnlyList<Answer>> By(ContributorId contributor, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT * FROM shown_answers a
        WHERE author = {contributor} OR capturer = {contributor} OR pending_contributor = {contributor} OR EXISTS (
          SELECT 1 FROM revisions r WHERE r.organisation = a.organisation AND r.answer = a.id AND r.contributor = {contributor})
        ORDER BY id
        """,
        Read,
        cancellationToken);

    // Retiring it first tells the search.
    public async Task Remove(OrganisationId organisation, AnswerId id, CancellationToken cancellationToken)
    {
        await statements.Run($"UPDATE answers SET state = 'Retired' WHERE organisation = {organisation} AND id = {id}", cancellationToken);
        await statements.Run($"DELETE FROM pending_revisions WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM phrasings WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM votes WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM outcomes WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM thanks WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM notices WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM servings WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM policy_flags WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
        await statements.Run($"DELETE FROM merges WHERE organisation = {organisation} AND (gone = {id} OR kept = {id})", cancellationToken);
        await statements.Run($"DELETE FROM answer_pairs WHERE organisation = {organisation} AND (one = {id} OR other = {id})", cancellationToken);
        await statements.Run($"DELETE FROM answers WHERE organisation = {organisation} AND id = {id}", cancellationToken);
        await statements.Run($"DELETE FROM revisions WHERE organisation = {organisation} AND answer = {id}", cancellationToken);
    }

    public Task Erase(OrganisationId organisation, AnswerId id, int revision, AnswerParts erased, CancellationToken cancellationToken) => statements.Run(
        $"""
        UPDATE revisions SET parts = {Stored.Write(erased)}, reason = NULL
        WHERE organisation = {organisation} AND answer = {id} AND number = {revision}
        """,
        cancellationToken);

    public async Task Forget(ContributorId contributor, CancellationToken cancellationToken)
    {
        await statements.Run($"UPDATE answers SET author = NULL, author_name = NULL WHERE author = {contributor}", cancellationToken);
        await statements.Run($"UPDATE answers SET capturer = NULL WHERE capturer = {contributor}", cancellationToken);
        await statements.Run($"UPDATE revisions SET contributor = NULL, reason = NULL WHERE contributor = {contributor}", cancellationToken);
        await statements.Run($"UPDATE pending_revisions SET contributor = NULL, reason = NULL WHERE contributor = {contributor}", cancellationToken);
    }

    /// <summary>Adds the shown revision when it is new, and makes sure that it is the kept one when it is not.</summary>
    private async Task Keep(Answer answer, CancellationToken cancellationToken)
    {
        var shown = answer.Shown;
        var last = await statements.One(
            $"""
            SELECT number, parts, contributor, at, reason, restores FROM revisions
            WHERE organisation = {answer.Organisation} AND answer = {answer.Id} ORDER BY number DESC LIMIT 1
            """,
            row => ReadRevision(row, 0),
            cancellationToken);
        if (last is not null && last.Number == shown.Number && last.Parts.Equals(shown.Parts) && last.At == shown.At)
        {
            return;
        }

        if (shown.Number != (last?.Number ?? 0) + 1)
        {
            throw new InvalidOperationException(
                $"Answer {answer.Id} has {last?.Number ?? 0} revisions; revision {shown.Number} skips a number or rewrites a kept one.");
        }

        await statements.Run(
            $"""
            INSERT INTO revisions (organisation, answer, number, parts, contributor, at, reason, restores)
            VALUES (
              {answer.Organisation}, {answer.Id}, {shown.Number}, {Stored.Write(shown.Parts)}, {shown.By}, {shown.At},
              {shown.Reason}, {shown.Restores})
            """,
            cancellationToken);
    }

    internal static Answer Read(Row row) => new(
        Organisation: new(row.Text(0)),
        Id: new(row.Text(1)),
        Audience: Audience.Parse(row.Text(2)),
        State: row.Name<AnswerState>(3),
        Author: row.Id<ContributorId>(4, id => new(id)),
        AuthorName: row.TextOrNone(5),
        Language: row.TextOrNone(6),
        Created: row.Time(7),
        Source: row.TextOrNone(8),
        Capturer: row.Id<ContributorId>(9, id => new(id)),
        Locked: row.Flag(10),
        Shown: ReadRevision(row, 11),
        Pending: row.Has(17) ? ReadRevision(row, 17) : null,
        MergedInto: row.Id<AnswerId>(23, id => new(id)),
        Reviewed: row.Has(24) ? row.Time(24) : null);

    private static Revision ReadRevision(Row row, int first) => new(
        row.Int(first),
        row.Json<AnswerParts>(first + 1),
        row.Id<ContributorId>(first + 2, id => new(id)),
        row.Time(first + 3),
        row.TextOrNone(first + 4),
        row.IntOrNone(first + 5));
}
