using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;
using PeerAssist.Votes;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteVotes(Statements statements) : IVotes
{
    public Task<Vote?> Find(OrganisationId organisation, AnswerId answer, ContributorId by, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT organisation, answer, contributor, verdict, at, question, held FROM votes
        WHERE organisation = {organisation} AND answer = {answer} AND contributor = {by}
        """,
        Read,
        cancellationToken);

    public Task Save(Vote vote, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO votes (organisation, answer, contributor, verdict, at, question, held)
        VALUES ({vote.Organisation}, {vote.Answer}, {vote.By}, {vote.Verdict}, {vote.At}, {vote.Question}, {vote.Held})
        ON CONFLICT (organisation, answer, contributor) DO UPDATE SET
          verdict = excluded.verdict, at = excluded.at, question = excluded.question, held = excluded.held
        """,
        cancellationToken);

    public Task Withdraw(OrganisationId organisation, AnswerId answer, ContributorId by, CancellationToken cancellationToken) => statements.Run(
        $"DELETE FROM votes WHERE organisation = {organisation} AND answer = {answer} AND contributor = {by}", cancellationToken);

    public Task<IReadOnlyList<Vote>> Of(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, answer, contributor, verdict, at, question, held FROM votes
        WHERE organisation = {organisation} AND answer = {answer} ORDER BY at, contributor
        """,
        Read,
        cancellationToken);

    public async Task<VoteTally> Tally(OrganisationId organisation, AnswerId answer, CancellationToken cancellationToken) =>
        (await statements.Many(
            $"""
            SELECT count(*) FILTER (WHERE helpful), count(*) FILTER (WHERE NOT helpful) FROM voices
            WHERE organisation = {organisation} AND answer = {answer}
            """,
            row => new VoteTally(row.Int(0), row.Int(1)),
            cancellationToken))[0];

    public Task<IReadOnlyList<Vote>> By(ContributorId by, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT organisation, answer, contributor, verdict, at, question, held FROM votes
        WHERE contributor = {by} ORDER BY at, answer
        """,
        Read,
        cancellationToken);

    public async Task<IReadOnlyDictionary<ContributorId, int>> Praise(ContributorId by, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var praise = new Dictionary<ContributorId, int>();
        await statements.Each(
            $"""
            SELECT a.author, count(*) FROM votes v JOIN answers a ON a.organisation = v.organisation AND a.id = v.answer
            WHERE v.contributor = {by} AND v.at >= {since} AND v.verdict = 'Helpful' AND a.author IS NOT NULL GROUP BY a.author
            """,
            row => praise.Add(new(row.Text(0)), row.Int(1)),
            cancellationToken);
        return praise;
    }

    public async Task<int> Voters(OrganisationId organisation, DateTimeOffset since, CancellationToken cancellationToken) =>
        (int)await statements.Number(
            $"SELECT count(DISTINCT contributor) FROM votes WHERE organisation = {organisation} AND at >= {since}", cancellationToken);

    // Each vote gets a name of its own that is nobody's, so that the person's votes are not known for one person's.
    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) => statements.Run(
        $"UPDATE votes SET contributor = 'forgotten:' || lower(hex(randomblob(8))) WHERE contributor = {contributor}", cancellationToken);

    private static Vote Read(Row row) => new(
        new(row.Text(0)), new(row.Text(1)), new(row.Text(2)), row.Name<Verdict>(3), row.Time(4), row.Id<QuestionId>(5, id => new(id)),
        row.Flag(6));
}
