using PeerAssist.Organisations;
using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Host.Commands;

/// <summary>Finds the person that a verb names, by id or by a name that is only one person's.</summary>
internal static class NamedContributor
{
    /// <exception cref="WorkException">There is none, or several have the name.</exception>
    public static async Task<Contributor> Find(ISession session, OrganisationId organisation, string named, CancellationToken cancellationToken)
    {
        if (await session.Contributors.Find(new ContributorId(named), cancellationToken) is { } one && one.Organisation == organisation)
            return one;
        return await session.Contributors.Named(organisation, named, cancellationToken) switch
        {
            [var only] => only,
            [] => throw new WorkException($"There is no contributor '{named}'."),
            var many => throw new WorkException($"Several people are called '{named}', so give an id: {string.Join(", ", many.Select(person => person.Id))}."),
        };
    }
}
