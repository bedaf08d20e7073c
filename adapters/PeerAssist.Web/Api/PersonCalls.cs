using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Organisations;
using PeerAssist.Stores;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Api;

/// <summary>What admins do for a person who asks for it: hand over everything that is kept, and forget the person.</summary>
internal static class PersonCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/contributors/{id}/export", Export).Produces<ContributorExport>()
            .WithSummary("Everything that is kept of a person").WithDescription("For admins, and for the person. Nobody else's name or words are in it.");
        api.MapPost("/contributors/{id}/forget", Forget).Accepts<ForgetBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Forget a person").WithDescription("For admins. It cannot be undone. Texts stay without the name or are deleted, as the organisation decided.");
    }

    private static Task<IResult> Export(
        string id, string? contributor, string? organisation, string? workspace,
        [FromServices] ApiDesk desk, [FromServices] IEnumerable<IPersonalRecords> adapters, CancellationToken cancellationToken) =>
        desk.Show(
            new ForgetBody { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Admin,
            async (owner, view, cancel) => await Find(view, owner, id, cancel) is { } person
                ? TypedResults.Ok(await ContributorExport.Of(view, person, adapters, cancel))
                : Problem.Of(Refusal.UnknownPerson),
            cancellationToken,
            orThePerson: new(id));

    private static async Task<IResult> Forget(
        string id, HttpRequest request, [FromServices] ApiDesk desk, [FromServices] IEnumerable<IPersonalRecords> adapters,
        [FromServices] IStore store, [FromServices] Journal journal, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await Body<ForgetBody>.Read(request, cancellationToken);
        if (body.Said is not { } said)
            return body.Wrong!;
        return await desk.Show(
            said,
            Role.Admin,
            async (owner, _, cancel) =>
            {
                await using var session = await store.Write(cancel);
                if (await Find(session, owner, id, cancel) is not { } person)
                    return Problem.Of(Refusal.UnknownPerson);
                var turn = Turn.OfOperator(session, owner, time.GetUtcNow(), journal);
                await turn.Send(await ForgetContributor.Forget(turn, person, adapters, cancel), cancel);
                await session.Commit(cancel);
                return TypedResults.Ok(DoneView.Of(new Result.Done()));
            },
            cancellationToken);
    }

    private static async Task<Contributor?> Find(ISession view, Organisation owner, string id, CancellationToken cancellationToken) =>
        await view.Contributors.Find(new ContributorId(id), cancellationToken) is { } person && person.Organisation == owner.Id ? person : null;

    /// <summary>Who wants it.</summary>
    private sealed record ForgetBody : Signed;
}
