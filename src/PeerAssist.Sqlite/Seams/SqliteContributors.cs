using System.Text;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Sqlite.Seams;

internal sealed class SqliteContributors(Statements statements) : IContributors
{
    public Task<Contributor?> Find(ContributorId id, CancellationToken cancellationToken) => statements.One(
        $"SELECT id, organisation, name, language, standing, role FROM contributors WHERE id = {id}", Read, cancellationToken);

    public Task<Contributor?> Find(OrganisationId organisation, Account account, CancellationToken cancellationToken) => statements.One(
        $"""
        SELECT c.id, c.organisation, c.name, c.language, c.standing, c.role
        FROM accounts a JOIN contributors c ON c.id = a.contributor
        WHERE a.organisation = {organisation} AND a.workspace = {account.Workspace} AND a.user_id = {account.UserId}
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Contributor>> Named(OrganisationId organisation, string name, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT id, organisation, name, language, standing, role FROM contributors
        WHERE organisation = {organisation} AND folded_name = {Fold(name)}
        ORDER BY id
        """,
        Read,
        cancellationToken);

    public Task<IReadOnlyList<Contributor>> Page(
        OrganisationId organisation, string beginning, Contributor? after, int limit, CancellationToken cancellationToken) => statements.Many(
        $"""
        SELECT id, organisation, name, language, standing, role FROM contributors
        WHERE organisation = {organisation} AND folded_name >= {Fold(beginning)}
          AND (folded_name, id) > ({(after is null ? "" : Fold(after.Name))}, {after?.Id.Value ?? ""})
        ORDER BY folded_name, id LIMIT {limit}
        """,
        Read,
        cancellationToken);

    public async Task<IReadOnlyList<Contributor>> Having(OrganisationId organisation, Role atLeast, CancellationToken cancellationToken)
    {
        var people = await statements.Many(
            $"""
            SELECT id, organisation, name, language, standing, role FROM contributors
            WHERE organisation = {organisation} AND role <> 'Agent' ORDER BY id
            """,
            Read,
            cancellationToken);
        return [.. people.Where(person => person.Role >= atLeast)];
    }

    public Task Save(Contributor contributor, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO contributors (id, organisation, name, folded_name, language, standing, role)
        VALUES (
          {contributor.Id}, {contributor.Organisation}, {contributor.Name}, {Fold(contributor.Name)}, {contributor.Language},
          {contributor.Standing}, {contributor.Role})
        ON CONFLICT (id) DO UPDATE SET
          name = excluded.name, folded_name = excluded.folded_name, language = excluded.language, standing = excluded.standing,
          role = excluded.role
        """,
        cancellationToken);

    public Task Link(Account account, ContributorId contributor, CancellationToken cancellationToken) => statements.Run(
        $"""
        INSERT INTO accounts (organisation, workspace, user_id, contributor)
        SELECT organisation, {account.Workspace}, {account.UserId}, id FROM contributors WHERE id = {contributor}
        ON CONFLICT (organisation, workspace, user_id) DO UPDATE SET contributor = excluded.contributor
        """,
        cancellationToken);

    public Task<IReadOnlyList<Account>> AccountsOf(ContributorId contributor, CancellationToken cancellationToken) => statements.Many(
        $"SELECT workspace, user_id FROM accounts WHERE contributor = {contributor} ORDER BY workspace, user_id",
        row => new Account(new(row.Text(0)), row.Text(1)),
        cancellationToken);

    public Task Forget(ContributorId contributor, CancellationToken cancellationToken) =>
        statements.Run($"DELETE FROM contributors WHERE id = {contributor}", cancellationToken);

    private static Contributor Read(Row row) =>
        new(new(row.Text(0)), new(row.Text(1)), row.Text(2), row.Text(3), row.Name<Standing>(4), row.Name<Role>(5));

    private static string Fold(string name) => name.Trim().Normalize(NormalizationForm.FormKC).ToUpperInvariant();
}
