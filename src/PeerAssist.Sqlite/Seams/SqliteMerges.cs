using PeerAssist.Answers;
using PeerAssist.Merges;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteMerges(Statements statements) : IMerges
{
    public Task Save(Merge merge, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO merges (organisation, gone, kept, same, contributor, at, state, phrasings)
        VALUES (
          {merge.Organisation}, {merge.Gone}, {merge.Kept}, {merge.Same}, {merge.By}, {merge.At}, {merge.State}, {Stored.Write(merge.Phrasings)})
        ON CONFLICT (organisation, gone) DO UPDATE SET
          kept = excluded.kept, same = excluded.same, contributor = excluded.contributor, at = excluded.at, state = excluded.state,
          phrasings = excluded.phrasings
        """,
        cancellationToken);

    public Task<Merge?> Find(OrganisationId organisation, AnswerId gone, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT organisation, gone, kept, same, contributor, at, state, phrasings FROM merges
        WHERE organisation = {organisation} AND gone = {gone}
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Merge>> Into(OrganisationId organisation, AnswerId kept, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, gone, kept, same, contributor, at, state, phrasings FROM merges
        WHERE organisation = {organisation} AND kept = {kept} ORDER BY at, gone
        """,
        Read,
        cancellationToken);

    public Task Remove(OrganisationId organisation, AnswerId gone, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM merges WHERE organisation = {organisation} AND gone = {gone}", cancellationToken);

    public Task Save(AnswerPair pair, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO answer_pairs (organisation, one, other, kind, likeness, apart, at)
        VALUES ({pair.Organisation}, {pair.One}, {pair.Other}, {pair.Kind}, {pair.Likeness}, {pair.Apart}, {pair.At})
        ON CONFLICT (organisation, one, other) DO UPDATE SET
          kind = excluded.kind, likeness = excluded.likeness, apart = max(apart, excluded.apart), at = excluded.at
        """,
        cancellationToken);

    public Task<AnswerPair?> Find(OrganisationId organisation, AnswerId one, AnswerId other, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT organisation, one, other, kind, likeness, apart, at FROM answer_pairs
        WHERE organisation = {organisation} AND one = min({one}, {other}) AND other = max({one}, {other})
        """,
        ReadPair,
        cancellationToken);

    public Task<IReadOnlyList<AnswerPair>> Open(OrganisationId organisation, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT p.organisation, p.one, p.other, p.kind, p.likeness, p.apart, p.at FROM answer_pairs p
        JOIN answers a ON a.organisation = p.organisation AND a.id = p.one AND a.state <> 'Retired'
        JOIN answers b ON b.organisation = p.organisation AND b.id = p.other AND b.state <> 'Retired'
        WHERE p.organisation = {organisation} AND p.apart = 0
        ORDER BY p.kind = 'Contrary' DESC, p.likeness DESC, p.one, p.other LIMIT {limit}
        """,
        ReadPair,
        cancellationToken);

    public Task RemovePairs(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) => statements.Run(
        $"DELETE FROM answer_pairs WHERE organisation = {organisation} AND apart = 0 AND (one = {answer} OR other = {answer})", cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"UPDATE merges SET contributor = NULL WHERE contributor = {contributor}", cancellationToken);

    private static Merge Read(Row row) => new(
        new(row.Text(0)),
        new(row.Text(1)),
        new(row.Text(2)),
        row.Flag(3),
        row.Id<ContributorId>(4, id => new(id)),
        row.Time(5),
        row.Name<AnswerState>(6),
        row.Json<IReadOnlyList<string>>(7));

    private static AnswerPair ReadPair(Row row) => new(
        new(row.Text(0)), new(row.Text(1)), new(row.Text(2)), row.Name<PairKind>(3), row.Real(4), row.Flag(5), row.Time(6));
}
