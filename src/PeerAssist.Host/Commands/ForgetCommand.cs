using System.CommandLine;
using PeerAssist.Host.Serving;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary><c>forget</c>: takes a person out of the store; what was answered stays, without the name.</summary>
internal static class ForgetCommand
{
    private static readonly Argument<string> Contributor = new("CONTRIBUTOR") { Description = "The contributor's id, or the name when it is only one person's." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Do it; it cannot be undone." };

    public static Command Create()
    {
        var command = new Command("forget", "Take a person out of the store.") { Contributor, Yes };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        await using var session = await place.Store.Write(cancellationToken);
        var contributor = await NamedContributor.Find(session, organisation.Id, parsed.GetRequiredValue(Contributor), cancellationToken);
        if (!parsed.GetValue(Yes))
            throw new UsageException($"This takes {contributor.Name} ({contributor.Id}) out of all that is kept and cannot be undone; say --yes to do it.");
        await ForgetContributor.Forget(session, contributor, place.Journal, place.Time.GetUtcNow(), cancellationToken);
        await session.Commit(cancellationToken);
        new SavedSearch(place.Settings).Discard(organisation.Id);
        await Output.Of(parsed).Say(
            new { Forgotten = contributor.Id.Value }, $"{contributor.Name} ({contributor.Id}) is forgotten; the answers stay, without the name.");
        return Commandline.Done;
    }
}
