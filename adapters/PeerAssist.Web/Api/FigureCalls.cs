using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Outcomes;
using PeerAssist.Questions;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>What answers did, which topics are hard, and which hang on one person. No figure is about who asks.</summary>
internal static class FigureCalls
{
    private const int UsualWeeks = 8;
    private const int MostWeeks = 52;
    private const int Week = 7;

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/answers/{id}/thanks", Thank).Accepts<PlainBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Thank for an answer").WithDescription("The author learns that somebody thanked, never who. A second time changes nothing.");
        api.MapGet("/thanks", Effect).Produces<EffectView>()
            .WithSummary("What one's own answers did").WithDescription("In the last seven days. Groups below five are not told as a figure.");
        api.MapGet("/topics", Topics).Produces<IReadOnlyList<TopicView>>()
            .WithSummary("How hard topics are").WithDescription("For leads. Week by week, from what agents told; topics that fewer than five people asked about are left out, and figures about fewer than five are none.");
        api.MapGet("/topics/single", Single).Produces<SinglePointsView>()
            .WithSummary("Topics that only one person ever answered").WithDescription("For leads, when the team has switched it on. By topic, not by person.");
    }

    private static Task<IResult> Thank(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<PlainBody>(
            request,
            findHome: null,
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Thanked(caller.Place, caller.Person, at, new(id)), null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static Task<IResult> Effect(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.Show(
            new PlainBody { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Agent,
            async (owner, reader, _, view, cancel) =>
            {
                var now = time.GetUtcNow();
                return TypedResults.Ok(EffectView.Of(await view.Thanks.Of(owner.Id, reader.Id, now.AddDays(-Week), now.AddTicks(1), cancel)));
            },
            cancellationToken);

    private static Task<IResult> Topics(
        string? contributor, string? organisation, string? workspace, int? weeks, [FromServices] ApiDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        desk.Show(
            new PlainBody { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Lead,
            async (owner, reader, place, view, cancel) =>
            {
                var readers = await Readers.Of(view, reader, place, onlyThePerson: true, cancel);
                var topics = await TopicEfforts.Of(view, owner.Id, readers, time.GetUtcNow(), Math.Clamp(weeks ?? UsualWeeks, 1, MostWeeks), cancel);
                return TypedResults.Ok<IReadOnlyList<TopicView>>([.. topics.Select(TopicView.Of)]);
            },
            cancellationToken);

    private static Task<IResult> Single(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Show(
            new PlainBody { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            Role.Lead,
            async (owner, reader, place, view, cancel) => TypedResults.Ok(SinglePointsView.Of(
                await SinglePoints.Of(view, owner, await Readers.Of(view, reader, place, onlyThePerson: true, cancel), cancel))),
            cancellationToken);
}
