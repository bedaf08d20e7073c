using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>Keep the policies that answers rest on, and the answers that are to be looked at again.</summary>
internal static class PolicyCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/policies", Show).Produces<IReadOnlyList<PolicyView>>()
            .WithSummary("List policies").WithDescription("All of them, or with \"text\" those that the wording of an answer suggests.");
        api.MapPost("/policies", Write).Accepts<PolicyBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Write a policy").WithDescription("Another text makes a new version, flags every answer that names the policy, and tells each author.");
        api.MapPost("/policies/{id}/remove", Remove).Accepts<CareBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Take a policy back").WithDescription("Every answer that names it is flagged.");
        api.MapPost("/answers/{id}/still-right", Confirm).Accepts<CareBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Say that an answer is still right").WithDescription("Clears its flags and puts off its next review.");
        api.MapGet("/reviews", Reviews).Produces<IReadOnlyList<AnswerView>>()
            .WithSummary("List answers to be looked at").WithDescription("Flagged by a policy, or due for a review by topic and use.");
    }

    private static Task<IResult> Show(
        string? contributor, string? organisation, string? workspace, string? text, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer(
            new Reader { Contributor = contributor ?? Reader.Nobody, Organisation = organisation, Workspace = workspace },
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Looked(caller.Place, caller.Person, at, Look.Policies) { Text = text }, null)),
            result => TypedResults.Ok<IReadOnlyList<PolicyView>>([.. ((Result.Ruled)result).Policies.Select(PolicyView.Of)]),
            cancellationToken);

    private static Task<IResult> Reviews(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer(
            new Reader { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Looked(caller.Place, caller.Person, at, Look.Reviews), null)),
            result => TypedResults.Ok<IReadOnlyList<AnswerView>>([.. ((Result.Listed)result).Answers.Select(answer => AnswerView.Of(answer, null))]),
            cancellationToken);

    private static Task<IResult> Write(HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        Do<PolicyBody>(request, desk, (said, caller, at) => new PolicyWritten(caller.Place, caller.Person, at, null, said.Title!, said.Link, said.Text!), cancellationToken);

    private static Task<IResult> Remove(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        Do<CareBody>(request, desk, (_, caller, at) => new PolicyRemoved(caller.Place, caller.Person, at, new(id)), cancellationToken);

    private static Task<IResult> Confirm(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        Do<CareBody>(request, desk, (_, caller, at) => new StillRight(caller.Place, caller.Person, at, new(id)), cancellationToken);

    private static Task<IResult> Do<T>(
        HttpRequest request, ApiDesk desk, Func<T, Caller, DateTimeOffset, ChatEvent> happen, CancellationToken cancellationToken)
        where T : Signed =>
        desk.Answer<T>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((happen(said, caller, at), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);
}
