using Microsoft.AspNetCore.Http;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Web.Api.Bodies;

using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Api;

/// <summary>Finds out who calls, for which organisation, and in which place.</summary>
internal static class Callers
{
    /// <summary>The caller, or the problem that there is none.</summary>
    /// <param name="view">The store.</param>
    /// <param name="said">What the request tells.</param>
    /// <param name="home">The place it concerns when the request names no channel; none for the contributor's own.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static async Task<(Caller? Caller, IResult? Wrong)> Find(ISession view, Signed said, Place? home, CancellationToken cancellationToken)
    {
        var (organisation, wrong) = await Organisation(view, said, cancellationToken);
        if (organisation is null)
            return (null, wrong);
        var workspace = said.Workspace is { Length: > 0 } named ? new WorkspaceId(named) : home?.Workspace ?? await Usual(view, organisation.Id, cancellationToken);
        if ((await view.Organisations.OwnerOf(workspace, cancellationToken))?.Id != organisation.Id)
            return (null, Problem.Of(Refusal.UnknownWorkspace));

        var account = new Account(workspace, said.Contributor!);
        var place = await Where(view, said, workspace, home, cancellationToken);
        if (!await MayEnter(view, place, account, cancellationToken))
            return (null, Problem.Of(StatusCodes.Status403Forbidden, $"The contributor is not a member of the channel '{place.Channel.NativeId}'."));
        var known = await view.Contributors.Find(organisation.Id, account, cancellationToken);
        return (new(organisation.Id, place, new Person(account, said.Name ?? "", said.Lang, known?.Standing ?? Standing.Member)), null);
    }

    internal static async Task<(Organisation? Organisation, IResult? Wrong)> Organisation(ISession view, Signed said, CancellationToken cancellationToken)
    {
        if (said.Organisation is { Length: > 0 } id)
        {
            return await view.Organisations.Find(new(id), cancellationToken) is { } named
                ? (named, null)
                : (null, Problem.Of(StatusCodes.Status422UnprocessableEntity, $"There is no organisation '{id}'."));
        }

        if (said.Workspace is { Length: > 0 } workspace)
        {
            return await view.Organisations.OwnerOf(new(workspace), cancellationToken) is { } owner
                ? (owner, null)
                : (null, Problem.Of(Refusal.UnknownWorkspace));
        }

        var all = await view.Organisations.All(cancellationToken);
        return all.Count == 1
            ? (all[0], null)
            : (null, Problem.Of(StatusCodes.Status422UnprocessableEntity, "\"organisation\" is needed, because there is not exactly one."));
    }

    // The organisation's own web chat, whatever it is called; else the name it would have.
    private static async Task<WorkspaceId> Usual(ISession view, OrganisationId organisation, CancellationToken cancellationToken)
    {
        var usual = WorkspaceId.Of("web", organisation.Value);
        var linked = await view.Organisations.WorkspacesOf(organisation, cancellationToken);
        return linked.Contains(usual) ? usual : linked.Where(workspace => workspace.Adapter == usual.Adapter).DefaultIfEmpty(usual).First();
    }

    private static async Task<Place> Where(ISession view, Signed said, WorkspaceId workspace, Place? home, CancellationToken cancellationToken)
    {
        var direct = new ChannelId(workspace, $"@{said.Contributor}");
        if (said.Channel is not { Length: > 0 } channel)
            return home ?? new Place(direct, ChannelKind.Direct);
        if (channel == direct.NativeId)
            return new(direct, ChannelKind.Direct);
        var id = new ChannelId(workspace, channel);
        var known = await view.Channels.Find(id, cancellationToken);
        return new(id, known?.Kind ?? ChannelKind.Public, said.Thread is { Length: > 0 } thread ? new(thread) : null, known?.Team);
    }

    // What is said in a closed place is for its members: a name in a request does not make anybody one.
    private static async Task<bool> MayEnter(ISession view, Place place, Account account, CancellationToken cancellationToken) =>
        place.Kind is ChannelKind.Public or ChannelKind.Team
        || (place.Kind == ChannelKind.Direct && place.Channel == new ChannelId(account.Workspace, $"@{account.UserId}"))
        || (await view.Channels.Members(place.Channel, cancellationToken)).Contains(account);
}

/// <summary>Who calls, for which organisation, and in which place.</summary>
internal sealed record Caller(OrganisationId Organisation, Place Place, Person Person);
