using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteRequests(Statements statements) : IRequests
{
    public Task Save(Request request, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO requests (
          organisation, id, question, asked, contributor, workspace, channel, channel_kind, thread, team,
          only_for_workspace, only_for_user, language, at, state, message)
        VALUES (
          {request.Organisation}, {request.Id}, {request.Question}, {request.Of}, {request.To},
          {request.Place.Workspace}, {request.Place.Channel.NativeId}, {request.Place.Kind}, {request.Place.Thread}, {request.Place.Team},
          {request.OnlyFor?.Workspace}, {request.OnlyFor?.UserId}, {request.Language}, {request.At}, {request.State}, {request.Message})
        ON CONFLICT (organisation, id) DO UPDATE SET state = excluded.state, message = excluded.message
        """,
        cancellationToken);

    public Task<Request?> Find(OrganisationId organisation, RequestId id, CancellationToken cancellationToken) =>
        statements.One($"SELECT * FROM requests WHERE organisation = {organisation} AND id = {id}", Read, cancellationToken);

    public Task<IReadOnlyList<Request>> Of(OrganisationId organisation, QuestionId question, CancellationToken cancellationToken) => statements.Many(
        $"SELECT * FROM requests WHERE organisation = {organisation} AND question = {question} ORDER BY at, id", Read, cancellationToken);

    public Task<Request?> SentAs(ChannelId channel, MessageId message, CancellationToken cancellationToken) => statements.One(
        $"SELECT * FROM requests WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId} AND message = {message}", Read, cancellationToken);

    public Task<IReadOnlyList<Request>> WaitingFor(ContributorId contributor, CancellationToken cancellationToken) => statements.Many(
        $"SELECT * FROM requests WHERE contributor = {contributor} AND state = 'Waiting' ORDER BY at, id", Read, cancellationToken);

    public async Task<int> CountTo(ContributorId contributor, DateTimeOffset since, CancellationToken cancellationToken) =>
        (int)await statements.Number(
            $"SELECT count(*) FROM requests WHERE contributor = {contributor} AND at >= {since} AND asked = 'Colleague'", cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM requests WHERE contributor = {contributor}", cancellationToken);

    private static Request Read(Row row) => new(
        Organisation: new(row.Text(0)),
        Id: new(row.Text(1)),
        Question: new(row.Text(2)),
        Of: row.Name<Asked>(3),
        To: row.Id<ContributorId>(4, id => new(id)),
        Place: new(new(new(row.Text(5)), row.Text(6)), row.Name<ChannelKind>(7), row.Id<MessageId>(8, id => new(id)), row.TextOrNone(9)),
        OnlyFor: row.Has(10) ? new Account(new(row.Text(10)), row.Text(11)) : null,
        Language: row.Text(12),
        At: row.Time(13),
        State: row.Name<RequestState>(14),
        Message: row.Id<MessageId>(15, id => new(id)));
}
