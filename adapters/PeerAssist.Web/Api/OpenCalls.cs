using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Questions;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>Look after the questions that nobody has answered.</summary>
internal static class OpenCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/questions/open", List).Produces<IReadOnlyList<OpenView>>()
            .WithSummary("List open questions").WithDescription("What nobody has answered and the contributor may read, the longest waiting first; those that ask the same are one. Nobody who asked is named.");
        api.MapGet("/questions/{id}", Show).Produces<AnsweredView>()
            .WithSummary("Read the reply to a question").WithDescription("As it stands now: whoever asked may come back for a colleague's answer.");
        api.MapPost("/questions/{id}/team", AskTeam).Accepts<PlainBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Ask the team").WithDescription("What was asked in private goes to a public channel, without a name.");
        api.MapPost("/questions/{id}/decline", Decline).Accepts<PlainBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Decline to answer").WithDescription("Whoever was asked to answer cannot help with this one; somebody else is asked.");
        api.MapPost("/availability", Say).Accepts<AvailabilityBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Say whether and when one may be asked").WithDescription("Nobody is asked who has not said yes, outside the hours, or more than three times a day. Taking the yes back ends what waits.");
    }

    private static Task<IResult> List(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.Show(
            new PlainBody { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Agent,
            async (owner, reader, place, view, cancel) => TypedResults.Ok<IReadOnlyList<OpenView>>(
                [.. (await OpenQuestions.For(view, owner.Id, reader, place, time.GetUtcNow(), cancel)).Select(told => OpenView.Of(told, time.GetUtcNow()))]),
            cancellationToken);

    private static Task<IResult> Show(
        string id, string? contributor, string? organisation, string? workspace, string? channel, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer(
            new PlainBody { Contributor = contributor, Organisation = organisation, Workspace = workspace, Channel = channel },
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Looked(caller.Place, caller.Person, at, Look.Reply, new(id)), null)),
            result => TypedResults.Ok(AnsweredView.Of((Result.Answered)result)),
            cancellationToken);

    private static Task<IResult> AskTeam(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<PlainBody>(
            request,
            findHome: null,
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new TeamAsked(caller.Place, caller.Person, at, new(id)), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static Task<IResult> Decline(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<PlainBody>(
            request,
            findHome: null,
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new RequestDeclined(caller.Place, caller.Person, at, new(id)), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static Task<IResult> Say(HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<AvailabilityBody>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>(
                (new AvailabilitySaid(caller.Place, caller.Person, at, said.MayBeAsked!.Value, said.Hours), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);
}
