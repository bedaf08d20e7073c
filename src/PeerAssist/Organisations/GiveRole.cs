using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;

namespace PeerAssist.Organisations;

/// <summary>Gives somebody a role.</summary>
public static class GiveRole
{
    internal static async Task<Handled> Handle(RoleGiven given, Turn turn, CancellationToken cancellationToken) =>
        turn.By.Role < Role.Admin ? Handled.Refuse(Refusal.AdminsOnly)
        : await turn.Session.Contributors.Find(given.To, cancellationToken) is { } person && person.Organisation == turn.Owner
            ? await Give(turn, person, given.Role, cancellationToken)
            : Handled.Refuse(Refusal.UnknownPerson);

    /// <summary>Gives it. Whose turn it is may do so.</summary>
    public static async Task<Handled> Give(Turn turn, Contributor person, Role role, CancellationToken cancellationToken)
    {
        if (person.Role != role)
        {
            await turn.Session.Contributors.Save(person with { Role = role }, cancellationToken);
            await turn.Write(Act.RoleGiven, turn.Journal.Pseudonym(person.Id), cancellationToken, detail: ("role", role.ToString()));
        }

        return Handled.Nothing;
    }
}
