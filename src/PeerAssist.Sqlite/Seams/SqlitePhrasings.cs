using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqlitePhrasings(Statements statements) : IPhrasings
{
    public Task<IReadOnlyList<Phrasing>> Of(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT text, audience, origin, contributor, voices FROM phrasings
        WHERE organisation = {organisation} AND answer = {answer} ORDER BY place
        """,
        Read,
        cancellationToken);

    // The feed's last position grows with every phrasing, so that it tells the order in which they came.
    public Task Save(OrganisationId organisation, AnswerId answer, Phrasing phrasing, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO phrasings (organisation, answer, text, place, audience, origin, contributor, voices)
        VALUES (
          {organisation}, {answer}, {phrasing.Text},
          (SELECT coalesce(max(position), 0) FROM changes WHERE organisation = {organisation}), {phrasing.Audience.Key}, {phrasing.Origin},
          {phrasing.By}, {Stored.Write(phrasing.Voices)})
        ON CONFLICT (organisation, answer, text) DO UPDATE SET
          audience = excluded.audience, origin = excluded.origin, contributor = excluded.contributor, voices = excluded.voices
        """,
        cancellationToken);

    public Task Remove(OrganisationId organisation, AnswerId answer, string text, CancellationToken cancellationToken) => statements.Run(
        $"DELETE FROM phrasings WHERE organisation = {organisation} AND answer = {answer} AND text = {text}", cancellationToken);

    public async Task<int> Count(OrganisationId organisation, CancellationToken cancellationToken) =>
        (int)await statements.Number($"SELECT count(*) FROM phrasings WHERE organisation = {organisation}", cancellationToken);

    public async Task Forget(ContributorId contributor, CancellationToken cancellationToken)
    {
        await statements.Run($"UPDATE phrasings SET contributor = NULL WHERE contributor = {contributor}", cancellationToken);

        // A voice goes on counting under a name that is nobody's: each its own, so that the person's voices are not known for one person's.
        await statements.Run(
            $"""
            UPDATE phrasings SET voices = (
              SELECT json_group_array(CASE WHEN value ->> 'By' = {contributor}
                THEN json_set(value, '$.By', 'forgotten:' || lower(hex(randomblob(8)))) ELSE json(value) END ORDER BY key)
              FROM json_each(phrasings.voices))
            WHERE voices <> '[]' AND EXISTS (SELECT 1 FROM json_each(phrasings.voices) WHERE value ->> 'By' = {contributor})
            """,
            cancellationToken);
    }

    private static Phrasing Read(Row row) => new(
        row.Text(0),
        Audience.Parse(row.Text(1)),
        row.Name<PhrasingOrigin>(2),
        row.Id<ContributorId>(3, id => new(id)),
        row.Json<IReadOnlyList<Voice>>(4));
}
