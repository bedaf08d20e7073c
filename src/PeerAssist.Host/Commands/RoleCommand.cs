using System.CommandLine;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary><c>role</c>: says what somebody may do beyond what every colleague may; the first admin is made here.</summary>
internal static class RoleCommand
{
    private static readonly Argument<string> Contributor = new("CONTRIBUTOR") { Description = "The contributor's id, or the name when it is only one person's." };

    private static readonly Argument<Role> To = new("ROLE") { Description = "agent, lead or admin." };

    public static Command Create()
    {
        var command = new Command("role", "Make somebody a lead, an admin, or an agent again.") { Contributor, To };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        await using var session = await place.Store.Write(cancellationToken);
        var person = await NamedContributor.Find(session, organisation.Id, parsed.GetRequiredValue(Contributor), cancellationToken);
        var role = parsed.GetRequiredValue(To);
        await GiveRole.Give(place.Turn(session, organisation), person, role, cancellationToken);
        await session.Commit(cancellationToken);
        await Output.Of(parsed).Say(new { Contributor = person.Id.Value, Role = role }, $"{person.Name} ({person.Id}) is {role.ToString().ToLowerInvariant()} now.");
        return Commandline.Done;
    }
}
