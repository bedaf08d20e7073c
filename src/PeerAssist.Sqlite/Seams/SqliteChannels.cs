using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteChannels(Statements statements) : IChannels
{
    public Task<Channel?> Find(ChannelId id, CancellationToken cancellationToken) => statements.One(
        $"SELECT workspace, id, name, kind, team, welcomed FROM channels WHERE workspace = {id.Workspace} AND id = {id.NativeId}",
        row => new Channel(new(new(row.Text(0)), row.Text(1)), row.Text(2), row.Name<ChannelKind>(3), row.TextOrNone(4), row.Flag(5)),
        cancellationToken);

    public Task Save(Channel channel, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO channels (workspace, id, name, kind, team, welcomed)
        VALUES ({channel.Id.Workspace}, {channel.Id.NativeId}, {channel.Name}, {channel.Kind}, {channel.Team}, {channel.Welcomed})
        ON CONFLICT (workspace, id) DO UPDATE SET
          name = excluded.name, kind = excluded.kind, team = excluded.team, welcomed = excluded.welcomed
        """,
        cancellationToken);

    public async Task SetMembers(ChannelId channel, IReadOnlyList<Account> members, CancellationToken cancellationToken)
    {
        await statements.Run(
            $"DELETE FROM members WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId}", cancellationToken);
        foreach (var member in members)
        {
            await Join(channel, member, cancellationToken);
        }
    }

    public Task Join(ChannelId channel, Account member, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO members (workspace, channel, member_workspace, user_id)
        VALUES ({channel.Workspace}, {channel.NativeId}, {member.Workspace}, {member.UserId})
        ON CONFLICT DO NOTHING
        """,
        cancellationToken);

    public Task Leave(ChannelId channel, Account member, CancellationToken cancellationToken) => statements.Run(
        $"""
        DELETE FROM members
        WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId}
          AND member_workspace = {member.Workspace} AND user_id = {member.UserId}
        """,
        cancellationToken);

    public async Task Forget(Account member, CancellationToken cancellationToken)
    {
        await statements.Run(
            $"""
            DELETE FROM channels WHERE kind = 'Direct' AND EXISTS (
              SELECT 1 FROM members m WHERE m.workspace = channels.workspace AND m.channel = channels.id
                AND m.member_workspace = {member.Workspace} AND m.user_id = {member.UserId})
            """,
            cancellationToken);
        await statements.Run(
            $"DELETE FROM members WHERE member_workspace = {member.Workspace} AND user_id = {member.UserId}", cancellationToken);
    }

    public Task<IReadOnlyList<Channel>> Of(Account member, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT m.workspace, m.channel, c.name, c.kind, c.team, c.welcomed
        FROM members m LEFT JOIN channels c ON c.workspace = m.workspace AND c.id = m.channel
        WHERE m.member_workspace = {member.Workspace} AND m.user_id = {member.UserId}
        ORDER BY m.workspace, m.channel
        """,
        row =>
        {
            var id = new ChannelId(new(row.Text(0)), row.Text(1));
            return row.Has(2)
                ? new Channel(id, row.Text(2), row.Name<ChannelKind>(3), row.TextOrNone(4), row.Flag(5))
                : new Channel(id, "", ChannelKind.Unknown);
        },
        cancellationToken);

    public Task<IReadOnlyList<KnownChannel>> In(WorkspaceId workspace, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT
          c.workspace, c.id, c.name, c.kind, c.team, c.welcomed,
          (SELECT count(*) FROM members m WHERE m.workspace = c.workspace AND m.channel = c.id)
        FROM channels c WHERE c.workspace = {workspace} AND c.kind <> 'Direct' ORDER BY c.name, c.id LIMIT {limit}
        """,
        row => new KnownChannel(
            new(new(new(row.Text(0)), row.Text(1)), row.Text(2), row.Name<ChannelKind>(3), row.TextOrNone(4), row.Flag(5)), row.Int(6)),
        cancellationToken);

    public Task<IReadOnlyList<Account>> Members(ChannelId channel, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT member_workspace, user_id FROM members
        WHERE workspace = {channel.Workspace} AND channel = {channel.NativeId}
        ORDER BY member_workspace, user_id
        """,
        row => new Account(new(row.Text(0)), row.Text(1)),
        cancellationToken);
}
