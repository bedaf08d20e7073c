using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Search;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteQuestions(Statements statements) : IQuestions
{
    public Task Save(Question question, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO questions (
          organisation, id, workspace, channel, channel_kind, thread, team, message, asker, language, text, at,
          decision, offered, only_for_workspace, only_for_user, nameless, follow_up_of, reply, team_asked, save_offered, gone, settled, overheard)
        VALUES (
          {question.Organisation}, {question.Id}, {question.Place.Workspace}, {question.Place.Channel.NativeId}, {question.Place.Kind},
          {question.Place.Thread}, {question.Place.Team}, {question.Message}, {question.Asker}, {question.Language}, {question.Text},
          {question.At}, {question.Decision}, {Stored.Write(question.Offered)},
          {question.OnlyFor?.Workspace}, {question.OnlyFor?.UserId}, {question.Nameless}, {question.FollowUpOf}, {question.Reply},
          {question.TeamAsked}, {question.SaveOffered}, {question.Gone}, {question.Settled}, {question.Overheard})
        ON CONFLICT (organisation, id) DO UPDATE SET
          workspace = excluded.workspace, channel = excluded.channel, channel_kind = excluded.channel_kind, thread = excluded.thread,
          team = excluded.team, message = excluded.message, asker = excluded.asker, language = excluded.language, text = excluded.text,
          at = excluded.at, decision = excluded.decision, offered = excluded.offered,
          only_for_workspace = excluded.only_for_workspace, only_for_user = excluded.only_for_user, nameless = excluded.nameless,
          follow_up_of = excluded.follow_up_of, reply = excluded.reply, team_asked = excluded.team_asked,
          save_offered = excluded.save_offered, gone = excluded.gone, settled = excluded.settled, overheard = excluded.overheard
        """,
        cancellationToken);

    public Task<Question?> Find(OrganisationId organisation, QuestionId id, CancellationToken cancellationToken) =>
        statements.One($"SELECT * FROM questions WHERE organisation = {organisation} AND id = {id}", Read, cancellationToken);

    public Task<Question?> AskedBy(ChannelId channel, MessageId message, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT * FROM questions WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId} AND message = {message}
        ORDER BY at DESC, id DESC LIMIT 1
        """,
        Read,
        cancellationToken);

    public Task<Question?> RepliedBy(ChannelId channel, MessageId reply, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT * FROM questions WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId} AND reply = {reply}
        ORDER BY at DESC, id DESC LIMIT 1
        """,
        Read,
        cancellationToken);

    public Task<Question?> LatestIn(ChannelId channel, MessageId? thread, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT * FROM questions WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId} AND thread IS {thread}
        ORDER BY at DESC, id DESC LIMIT 1
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Question>> Latest(OrganisationId organisation, bool open, int limit, CancellationToken cancellationToken) => open
        ? statements.Many(
            $"""
            SELECT * FROM questions WHERE organisation = {organisation} AND (offered = '[]' OR team_asked = 1) AND gone = 0
            ORDER BY at DESC, id DESC LIMIT {limit}
            """,
            Read,
            cancellationToken)
        : statements.Many(
            $"SELECT * FROM questions WHERE organisation = {organisation} ORDER BY at DESC, id DESC LIMIT {limit}", Read, cancellationToken);

    // What nobody has answered is little among much, and has an index of its own.
    public Task<IReadOnlyList<ListedQuestion>> Page(
        OrganisationId organisation, QuestionFilter filter, Readership readers, Cursor? after, int limit, CancellationToken cancellationToken) =>
        filter.Fate == Fate.Open
            ? statements.Many(
                $"""
                SELECT * FROM told_questions
                WHERE organisation = {organisation} AND offered = '[]' AND gone = 0
                  AND at >= {filter.From ?? DateTimeOffset.MinValue} AND at < {filter.To ?? DateTimeOffset.MaxValue}
                  AND (at, id) < ({after?.At ?? DateTimeOffset.MaxValue}, {after?.Id ?? ""})
                  AND ({filter.Channel?.NativeId} IS NULL OR (workspace = {filter.Channel?.Workspace.Value} AND channel = {filter.Channel?.NativeId}))
                  AND audience IN (SELECT value FROM json_each({KeysOf(readers)}))
                ORDER BY at DESC, id DESC LIMIT {limit}
                """,
                ReadListed,
                cancellationToken)
            : statements.Many(
                $"""
                SELECT * FROM told_questions
                WHERE organisation = {organisation} AND (offered <> '[]' OR gone = 0)
                  AND at >= {filter.From ?? DateTimeOffset.MinValue} AND at < {filter.To ?? DateTimeOffset.MaxValue}
                  AND (at, id) < ({after?.At ?? DateTimeOffset.MaxValue}, {after?.Id ?? ""})
                  AND ({filter.Channel?.NativeId} IS NULL OR (workspace = {filter.Channel?.Workspace.Value} AND channel = {filter.Channel?.NativeId}))
                  AND CASE {filter.Fate?.ToString()}
                    WHEN 'AtOnce' THEN offered <> '[]' AND settled IS NULL
                    WHEN 'ByColleague' THEN offered <> '[]' AND settled IS NOT NULL
                    WHEN 'Worked' THEN offered <> '[]' AND worked = 1
                    WHEN 'Failed' THEN offered <> '[]' AND worked = 0
                    WHEN 'Unknown' THEN offered <> '[]' AND worked IS NULL
                    ELSE 1 END
                  AND audience IN (SELECT value FROM json_each({KeysOf(readers)}))
                ORDER BY at DESC, id DESC LIMIT {limit}
                """,
                ReadListed,
                cancellationToken);

    public async Task<QuestionCounts> Count(OrganisationId organisation, DateTimeOffset since, CancellationToken cancellationToken) =>
        (await statements.One(
            $"""
            SELECT count(*), count(*) FILTER (WHERE offered <> '[]'), count(*) FILTER (WHERE offered = '[]' AND gone = 0)
            FROM questions WHERE organisation = {organisation} AND at >= {since}
            """,
            row => new QuestionCounts(row.Int(0), row.Int(1), row.Int(2)),
            cancellationToken))!;

    public Task<IReadOnlyList<Question>> By(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Many($"SELECT * FROM questions WHERE asker = {contributor} ORDER BY at, id", Read, cancellationToken);

    public async Task Erase(ContributorId contributor, CancellationToken cancellationToken)
    {
        await statements.Run($"UPDATE questions SET text = '' WHERE asker = {contributor}", cancellationToken);
        await statements.Run($"DELETE FROM phrasings WHERE contributor = {contributor}", cancellationToken);
    }

    // A direct chat is named after its person, so what was asked there goes; elsewhere the account goes, and what was for one person's
    // eyes stays hidden from all others.
    public async Task Forget(ContributorId contributor, CancellationToken cancellationToken)
    {
        await statements.Run($"DELETE FROM phrasings WHERE audience = {$"Person:{contributor}"}", cancellationToken);
        await statements.Run($"DELETE FROM questions WHERE asker = {contributor} AND channel_kind = 'Direct'", cancellationToken);
        await statements.Run(
            $"""
            UPDATE questions SET asker = '', only_for_user = CASE WHEN only_for_user IS NOT NULL THEN '' END WHERE asker = {contributor}
            """,
            cancellationToken);
    }

    private static string KeysOf(Readership readers) => Stored.Write(readers.Audiences.Select(audience => audience.Key));

    private static ListedQuestion ReadListed(Row row) => new(Read(row), row.NamedFlag("worked"));

    private static Question Read(Row row) => new(
        Organisation: new(row.Text(0)),
        Id: new(row.Text(1)),
        Place: new(
            new(new(row.Text(2)), row.Text(3)), row.Name<ChannelKind>(4), row.Id<MessageId>(5, id => new(id)), row.TextOrNone(6)),
        Message: row.Id<MessageId>(7, id => new(id)),
        Asker: new(row.Text(8)),
        Language: row.Text(9),
        Text: row.Text(10),
        At: row.Time(11),
        Decision: row.Name<Decision>(12),
        Offered: row.Json<IReadOnlyList<Offer>>(13),
        OnlyFor: row.Has(14) ? new Account(new(row.Text(14)), row.Text(15)) : null,
        Nameless: row.Flag(16),
        FollowUpOf: row.Id<QuestionId>(17, id => new(id)),
        Reply: row.Id<MessageId>(18, id => new(id)),
        TeamAsked: row.Flag(19),
        SaveOffered: row.Flag(20),
        Gone: row.Flag(21),
        Settled: row.TimeOrNone(22),
        Overheard: row.Flag(23));
}
