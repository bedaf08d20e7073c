using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteOrganisations(Statements statements) : IOrganisations
{
    public Task<IReadOnlyList<Organisation>> All(CancellationToken cancellationToken) =>
        statements.Many($"SELECT id, name, settings FROM organisations ORDER BY id", Read, cancellationToken);

    public Task<Organisation?> Find(OrganisationId id, CancellationToken cancellationToken) =>
        statements.One($"SELECT id, name, settings FROM organisations WHERE id = {id}", Read, cancellationToken);

    public Task Save(Organisation organisation, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO organisations (id, name, settings) VALUES ({organisation.Id}, {organisation.Name}, {Stored.Write(organisation.Settings)})
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, settings = excluded.settings
        """,
        cancellationToken);

    public Task<Organisation?> OwnerOf(WorkspaceId workspace, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT o.id, o.name, o.settings FROM workspaces w JOIN organisations o ON o.id = w.organisation
        WHERE w.id = {workspace}
        """,
        Read,
        cancellationToken);

    public Task Link(WorkspaceId workspace, OrganisationId organisation, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO workspaces (id, organisation) VALUES ({workspace}, {organisation})
        ON CONFLICT (id) DO UPDATE SET organisation = excluded.organisation
        """,
        cancellationToken);

    public Task Unlink(WorkspaceId workspace, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM workspaces WHERE id = {workspace}", cancellationToken);

    public Task<IReadOnlyList<WorkspaceId>> WorkspacesOf(OrganisationId organisation, CancellationToken cancellationToken) => statements.Many(
        $"SELECT id FROM workspaces WHERE organisation = {organisation} ORDER BY id", row => new WorkspaceId(row.Text(0)), cancellationToken);

    private static Organisation Read(Row row) => new(new(row.Text(0)), row.Text(1), row.Json<TeamSettings>(2));
}
