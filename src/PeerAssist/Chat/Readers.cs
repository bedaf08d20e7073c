using PeerAssist.Answers;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Works out who will see what is said in a place, and whose words saved there may be read by whom.</summary>
public static class Readers
{
    /// <summary>Everybody who sees a reply in the place; in a direct chat, or for a private reply, that is the person alone.</summary>
    public static async Task<Readership> Of(
        ISession session, Contributor person, Place place, bool onlyThePerson, CancellationToken cancellationToken)
    {
        if (onlyThePerson || place.Kind == ChannelKind.Direct)
            return await Of(session, person, place, cancellationToken);
        if (person.Standing != Standing.Member || place.Kind == ChannelKind.Shared)
            return Readership.Only([place.Channel.Audience]);
        return new Readership([WorkspaceOf(place), .. TeamOf(place), place.Channel.Audience]);
    }

    /// <summary>Who may read what is saved from the place, unless an admin widens it.</summary>
    public static Audience AudienceOf(Place place, ContributorId by) => place.Kind switch
    {
        ChannelKind.Public => WorkspaceOf(place),
        ChannelKind.Team when place.Team is not null => TeamOf(place).Single(),
        ChannelKind.Direct => AudienceOf(by),
        _ => place.Channel.Audience,
    };

    /// <summary>The one person alone.</summary>
    public static Audience AudienceOf(ContributorId person) => new(AudienceKind.Person, person.Value);

    /// <summary>What one person may read: through every account, as far as each place's membership goes.</summary>
    private static async Task<Readership> Of(ISession session, Contributor person, Place place, CancellationToken cancellationToken)
    {
        var audiences = new List<Audience> { AudienceOf(person.Id) };
        foreach (var account in await session.Contributors.AccountsOf(person.Id, cancellationToken))
        {
            if (person.Standing == Standing.Member)
                audiences.Add(new(AudienceKind.Workspace, account.Workspace.Value));
            foreach (var channel in await session.Channels.Of(account, cancellationToken))
            {
                audiences.Add(channel.Id.Audience);
                if (channel.Team is not null && person.Standing == Standing.Member)
                    audiences.Add(Team(channel.Id.Workspace, channel.Team));
            }
        }

        return person.Standing == Standing.Member ? new Readership([WorkspaceOf(place), .. audiences]) : Readership.Only(audiences);
    }

    private static Audience WorkspaceOf(Place place) => new(AudienceKind.Workspace, place.Workspace.Value);

    private static IEnumerable<Audience> TeamOf(Place place) => place.Team is null ? [] : [Team(place.Workspace, place.Team)];

    private static Audience Team(WorkspaceId workspace, string team) => new(AudienceKind.Team, $"{workspace}/{team}");
}
