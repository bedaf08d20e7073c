using System.CommandLine;
using PeerAssist.Organisations;

namespace PeerAssist.Host.Commands;

/// <summary><c>link</c>: gives a workspace (a Slack workspace, a Teams tenant) to the organisation whose knowledge it uses; without one, lists them.</summary>
internal static class LinkCommand
{
    private static readonly string[] Adapters = ["slack", "teams", "web"];

    private static readonly Argument<string?> Workspace = new("WORKSPACE")
    {
        Description = "The workspace: slack:T012ABC or teams:TENANT. None lists those that are linked.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Undo = new("--undo") { Description = "Take the workspace away from the organisation again." };

    public static Command Create()
    {
        var command = new Command("link", "Link a Slack workspace or a Teams tenant to the organisation.") { Workspace, Undo };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        WorkspaceId? named = parsed.GetValue(Workspace) is { } told ? Known(told) : null;
        await using var place = Workplace.Open();
        var organisation = await place.Organisation(parsed.GetValue(Options.Organisation), cancellationToken);
        await using var session = await place.Store.Write(cancellationToken);
        if (named is { } workspace)
        {
            var owner = await session.Organisations.OwnerOf(workspace, cancellationToken);
            if (parsed.GetValue(Undo) && owner?.Id != organisation.Id)
                throw new WorkException($"{workspace} is not linked to {organisation.Name}.");
            if (parsed.GetValue(Undo))
                await session.Organisations.Unlink(workspace, cancellationToken);
            else
                await session.Organisations.Link(workspace, organisation.Id, cancellationToken);
        }

        var linked = (await session.Organisations.WorkspacesOf(organisation.Id, cancellationToken)).Select(one => one.Value).Order(StringComparer.Ordinal).ToArray();
        await session.Commit(cancellationToken);
        await Output.Of(parsed).Say(
            new { Organisation = organisation.Id.Value, Workspaces = linked },
            [$"Linked to {organisation.Name}:", .. linked.Length > 0 ? linked : ["nothing yet"]]);
        return Commandline.Done;
    }

    private static WorkspaceId Known(string told)
    {
        var workspace = new WorkspaceId(told);
        if (!Adapters.Contains(workspace.Adapter) || workspace.NativeId.Length == 0 || told.Any(char.IsWhiteSpace))
            throw new UsageException($"'{told}' is no workspace: it looks like slack:T012ABC or teams:11111111-2222-3333-4444-555555555555.");
        // Tenants are told in letters of either case.
        return workspace.Adapter == "teams" ? WorkspaceId.Of("teams", workspace.NativeId.ToLowerInvariant()) : workspace;
    }
}
