using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>What leads do: look at changes after they were live, mark them, take somebody's work back; and what admins do: give roles.</summary>
internal static class AuditCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/audit", Show).Produces<AuditView>()
            .WithSummary("The changes of a week to look at").WithDescription("For leads. Drawn by risk, with a seed that draws the same again; large amounts in any case.");
        api.MapGet("/audit/verify", Verify).Produces<VerifiedView>()
            .WithSummary("Verify the journal").WithDescription("For leads. Tells whether an entry was changed or taken out.");
        api.MapPost("/audit/{entry}", Mark).Accepts<MarkBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Mark a change").WithDescription("For leads: right, wrong or coach.");
        api.MapPost("/contributors/{id}/undo", Undo).Accepts<TakeBackBody>("application/json", Description.Anything).Produces<TakenBackView>()
            .WithSummary("Take back what somebody did").WithDescription("For leads. Everything since a time; the search is built anew.");
        api.MapPost("/contributors/{id}/role", GiveRole).Accepts<RoleBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Give a role").WithDescription("For admins; the first one is made at the command line.");
    }

    private static Task<IResult> Show(
        string? contributor, string? organisation, string? workspace, string? week, int? seed,
        [FromServices] ApiDesk desk, [FromServices] Journal journal, TimeProvider time, CancellationToken cancellationToken) =>
        desk.Show(
            new Reader { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Lead,
            async (owner, view, cancel) => (week is null ? Week.Of(time.GetUtcNow().AddDays(-7)) : Week.Parse(week)) is { } which
                ? TypedResults.Ok(AuditView.Of(await AuditList.Of(view, journal, owner, which, seed, cancel)))
                : Problem.Of(StatusCodes.Status400BadRequest, "\"week\" must be a week such as 2026-W07."),
            cancellationToken);

    private static Task<IResult> Verify(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Show(
            new Reader { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Lead,
            async (owner, view, cancel) =>
            {
                var broken = await Journal.FirstBroken(view, owner.Id, cancel);
                var last = await view.Journal.Last(owner.Id, cancel);
                return TypedResults.Ok(new VerifiedView(broken is null, last?.Number ?? 0, last?.Hash, broken));
            },
            cancellationToken);

    private static Task<IResult> Mark(long entry, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<MarkBody>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new ChangeAudited(caller.Place, caller.Person, at, entry, said.Mark, said.Note), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static Task<IResult> Undo(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<TakeBackBody>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new WorkTakenBack(caller.Place, caller.Person, at, new(id), said.Since!.Value), null)),
            result => TypedResults.Ok(TakenBackView.Of((Result.TakenBack)result)),
            cancellationToken);

    private static Task<IResult> GiveRole(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<RoleBody>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new RoleGiven(caller.Place, caller.Person, at, new(id), said.Role), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    /// <summary>Who looks.</summary>
    private sealed record Reader : Signed;
}
