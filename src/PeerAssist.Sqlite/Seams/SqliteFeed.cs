using System.Runtime.CompilerServices;
using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteFeed(Statements statements) : IFeed
{
    private const int AtOnce = 1_000;

    public Task<long> Head(OrganisationId organisation, CancellationToken cancellationToken) =>
        statements.Number($"SELECT coalesce(max(position), 0) FROM changes WHERE organisation = {organisation}", cancellationToken);

    public Task<IReadOnlyList<Change>> After(OrganisationId organisation, long position, int limit, CancellationToken cancellationToken) =>
        statements.Many(
            $"""
            SELECT position, answer FROM changes
            WHERE organisation = {organisation} AND position > {position} ORDER BY position LIMIT {limit}
            """,
            row => new Change(row.Number(0), new(row.Text(1))),
            cancellationToken);

    public async Task<IReadOnlyList<IndexedAnswer>> Read(
        OrganisationId organisation, IReadOnlyList<AnswerId> answers, CancellationToken cancellationToken)
    {
        var ids = Stored.Write(answers);
        var phrasings = (await statements.Many(
            $"""
            SELECT answer, text, origin, voices FROM phrasings
            WHERE organisation = {organisation} AND answer IN (SELECT value FROM json_each({ids})) ORDER BY answer, place
            """,
            ReadPhrasing,
            cancellationToken)).ToLookup(phrasing => phrasing.Key, phrasing => phrasing.Value);
        var said = (await statements.Many(
            $"""
            SELECT answer, sum(helpful), sum(not_right), max(confirmed) FROM (
              SELECT organisation, answer, helpful, NOT helpful AS not_right, 0 AS confirmed FROM voices
              UNION ALL
              SELECT organisation, answer, 0, 0, at FROM votes WHERE verdict = 'Helpful'
              UNION ALL
              SELECT organisation, answer, 0, 0, at FROM outcomes WHERE worked)
            WHERE organisation = {organisation} AND answer IN (SELECT value FROM json_each({ids})) GROUP BY answer
            """,
            row => KeyValuePair.Create(row.Text(0), (Votes: new VoteTally(row.Int(1), row.Int(2)), Confirmed: row.Number(3))),
            cancellationToken)).ToDictionary();
        return await statements.Many(
            $"""
            SELECT id, audience, parts, at FROM shown_answers
            WHERE organisation = {organisation} AND id IN (SELECT value FROM json_each({ids})) AND state <> 'Retired' ORDER BY id
            """,
            row =>
            {
                var (votes, confirmed) = said.GetValueOrDefault(row.Text(0));
                return new IndexedAnswer(
                    new(row.Text(0)),
                    Audience.Parse(row.Text(1)),
                    row.Json<AnswerParts>(2).Whole,
                    [.. phrasings[row.Text(0)]],
                    votes,
                    new(Math.Max(row.Number(3), confirmed), TimeSpan.Zero));
            },
            cancellationToken);
    }

    public async IAsyncEnumerable<IndexedAnswer> All(OrganisationId organisation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = "";
        while (true)
        {
            var ids = await statements.Many(
                $"SELECT id FROM answers WHERE organisation = {organisation} AND id > {after} ORDER BY id LIMIT {AtOnce}",
                row => new AnswerId(row.Text(0)),
                cancellationToken);
            foreach (var answer in await Read(organisation, ids, cancellationToken))
            {
                yield return answer;
            }

            if (ids.Count < AtOnce)
            {
                yield break;
            }

            after = ids[^1].Value;
        }
    }

    private static KeyValuePair<string, IndexedPhrasing> ReadPhrasing(Row row)
    {
        var phrasing = new Phrasing(
            row.Text(1), Audience.Organisation, row.Name<PhrasingOrigin>(2), null, row.Text(3) == "[]" ? [] : row.Json<IReadOnlyList<Voice>>(3));
        return new(row.Text(0), new(phrasing.Text, phrasing.Weight));
    }
}
