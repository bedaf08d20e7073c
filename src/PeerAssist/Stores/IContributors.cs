using PeerAssist.Organisations;

namespace PeerAssist.Stores;

/// <summary>People and their accounts.</summary>
public interface IContributors
{
    Task<Contributor?> Find(ContributorId id, CancellationToken cancellationToken);

    /// <summary>The person an account belongs to, within the organisation that the account's workspace is linked to.</summary>
    Task<Contributor?> Find(OrganisationId organisation, Account account, CancellationToken cancellationToken);

    /// <summary>The people of that name, in any letter case.</summary>
    Task<IReadOnlyList<Contributor>> Named(OrganisationId organisation, string name, CancellationToken cancellationToken);

    /// <summary>People in the order of their names, from those on whose names begin so; page by page.</summary>
    Task<IReadOnlyList<Contributor>> Page(
        OrganisationId organisation, string beginning, Contributor? after, int limit, CancellationToken cancellationToken);

    /// <summary>The people who have at least that role, in the order of their ids.</summary>
    Task<IReadOnlyList<Contributor>> Having(OrganisationId organisation, Role atLeast, CancellationToken cancellationToken);

    /// <summary>Adds the person or replaces what is known.</summary>
    Task Save(Contributor contributor, CancellationToken cancellationToken);

    /// <summary>Gives an account to a person, away from whom it belonged to before.</summary>
    Task Link(Account account, ContributorId contributor, CancellationToken cancellationToken);

    Task<IReadOnlyList<Account>> AccountsOf(ContributorId contributor, CancellationToken cancellationToken);

    /// <summary>Removes the person and the links to the accounts.</summary>
    Task Forget(ContributorId contributor, CancellationToken cancellationToken);
}
