using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>Keep the knowledge in order: make two answers one, settle what contradicts, take an answer out of use.</summary>
internal static class CareCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/pairs", Pairs).Produces<IReadOnlyList<PairView>>()
            .WithSummary("List answers that are alike or contrary").WithDescription("Pairs that wait for somebody to decide, as far as the contributor may read both.");
        api.MapPost("/wording", Wording).Accepts<WordingBody>("application/json", Description.Anything).Produces<WordingView>()
            .WithSummary("Look at a wording").WithDescription("Marks what sounds powerless, unsure or passed on, and offers a better beginning. Nothing is saved.");
        Post<MergeBody>("merge", (said, id, caller, at) => new AnswersMerged(caller.Place, caller.Person, at, new(said.Into!), id, said.Same))
            .WithSummary("Make two answers one").WithDescription("The named answer goes into another, with its phrasings and, when both say the same, its votes.");
        Post<CareBody>("unmerge", (_, id, caller, at) => new MergeUndone(caller.Place, caller.Person, at, id))
            .WithSummary("Take a merge back").WithDescription("Both answers stand as before.");
        Post<ApartBody>("apart", (said, id, caller, at) => new AnswersSetApart(caller.Place, caller.Person, at, id, new(said.Other!)))
            .WithSummary("Say that both are right").WithDescription("The two are proposed no more and are no disagreement.");
        Post<CareBody>("retire", (_, id, caller, at) => new AnswerRetired(caller.Place, caller.Person, at, id))
            .WithSummary("Take an answer out of use").WithDescription("It is given no more; whoever was given it lately is told.");
        Post<CareBody>("restore", (_, id, caller, at) => new AnswerRestored(caller.Place, caller.Person, at, id))
            .WithSummary("Use an answer again").WithDescription("It is given again, not yet confirmed.");

        RouteHandlerBuilder Post<T>(string act, Func<T, AnswerId, Caller, DateTimeOffset, ChatEvent> happen)
            where T : Signed =>
            api.MapPost($"/answers/{{id}}/{act}", (string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
                desk.Answer<T>(
                    request,
                    findHome: null,
                    (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((happen(said, new(id), caller, at), null)),
                    result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
                    cancellationToken))
                .Accepts<T>("application/json", Description.Anything).Produces<DoneView>().ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> Wording(HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<WordingBody>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Looked(caller.Place, caller.Person, at, Look.Wording) { Text = said.Text }, null)),
            result => TypedResults.Ok(WordingView.Of((Result.Worded)result)),
            cancellationToken);

    private static Task<IResult> Pairs(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer(
            new Reader { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Looked(caller.Place, caller.Person, at, Look.Pairs), null)),
            result => TypedResults.Ok<IReadOnlyList<PairView>>([.. ((Result.Paired)result).Pairs.Select(PairView.Of)]),
            cancellationToken);
}
