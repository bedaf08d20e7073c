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
        // Rows carry the place of their answer in the list, which is cheaper than its id when there are a million of them.
        var ids = Stored.Write(answers);
        var phrasings = new List<(long Place, IndexedPhrasing Phrasing)>?[answers.Count];
        await statements.Each(
            $"""
            SELECT named.key, p.place, p.text, p.origin = 'Asked', nullif(p.voices, '[]')
            FROM json_each({ids}) named CROSS JOIN phrasings p ON p.organisation = {organisation} AND p.answer = named.value
            """,
            row => (phrasings[row.Int(0)] ??= []).Add((row.Number(1), ReadPhrasing(row))),
            cancellationToken);
        var said = new (VoteTally Votes, long Confirmed)[answers.Count];
        await statements.Each(
            $"""
            SELECT named.key, sum(v.helpful), sum(v.not_right), max(v.confirmed) FROM json_each({ids}) named CROSS JOIN (
              SELECT organisation, answer, helpful, NOT helpful AS not_right, 0 AS confirmed FROM voices
              UNION ALL
              SELECT organisation, answer, 0, 0, at FROM votes WHERE verdict = 'Helpful' AND held = 0
              UNION ALL
              SELECT organisation, answer, 0, 0, at FROM outcomes WHERE worked) v
            ON v.organisation = {organisation} AND v.answer = named.value
            GROUP BY named.key
            """,
            row => said[row.Int(0)] = (new(row.Int(1), row.Int(2)), row.Number(3)),
            cancellationToken);
        return await statements.Many(
            $"""
            SELECT named.key, a.id, a.audience, a.parts, a.at
            FROM json_each({ids}) named CROSS JOIN shown_answers a ON a.organisation = {organisation} AND a.id = named.value
            WHERE a.state <> 'Retired' ORDER BY named.key
            """,
            row => new IndexedAnswer(
                new(row.Text(1)),
                Audience.Parse(row.Text(2)),
                row.Json<AnswerParts>(3).Whole,
                InOrder(phrasings[row.Int(0)]),
                said[row.Int(0)].Votes,
                new(Math.Max(row.Number(4), said[row.Int(0)].Confirmed), TimeSpan.Zero)),
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

    private static IndexedPhrasing ReadPhrasing(Row row)
    {
        var origin = row.Flag(3) ? PhrasingOrigin.Asked : PhrasingOrigin.Imported;
        var phrasing = new Phrasing(row.Text(2), Audience.Organisation, origin, null, row.Has(4) ? row.Json<IReadOnlyList<Voice>>(4) : []);
        return new(phrasing.Text, phrasing.Weight);
    }

    private static List<IndexedPhrasing> InOrder(List<(long Place, IndexedPhrasing Phrasing)>? phrasings)
    {
        phrasings?.Sort((one, other) => one.Place.CompareTo(other.Place));
        return phrasings?.ConvertAll(phrasing => phrasing.Phrasing) ?? [];
    }
}
