using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Knows people by their accounts; whoever is met for the first time becomes a contributor.</summary>
internal static class People
{
    public static async Task<Contributor> Meet(
        ISession session, Organisation organisation, Person person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var known = await session.Contributors.Find(organisation.Id, person.Account, cancellationToken);
        if (known is null)
        {
            var name = person.Name.Length > 0 ? person.Name : person.Account.UserId;
            var met = new Contributor(new(Guid.CreateVersion7(now).ToString("N")), organisation.Id, name, Texts.Speak(person.Language), person.Standing);
            await session.Contributors.Save(met, cancellationToken);
            await session.Contributors.Link(person.Account, met.Id, cancellationToken);
            return met;
        }

        var today = known with
        {
            Name = person.Name.Length > 0 ? person.Name : known.Name,
            Language = person.Language is null ? known.Language : Texts.Speak(person.Language),
            Standing = person.Standing,
        };
        if (today != known)
            await session.Contributors.Save(today, cancellationToken);
        return today;
    }
}
