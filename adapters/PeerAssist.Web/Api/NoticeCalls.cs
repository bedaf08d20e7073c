using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>Read what a person was told of answers that changed.</summary>
internal static class NoticeCalls
{
    internal static void Map(RouteGroupBuilder api) =>
        api.MapGet("/notices", Show).Produces<IReadOnlyList<NoticeView>>()
            .WithSummary("Read notices").WithDescription("What the contributor was given and has changed since: one notice for each change, newest first, with the difference.");

    private static Task<IResult> Show(
        string? contributor, string? organisation, string? workspace, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer(
            new Reader { Contributor = contributor, Organisation = organisation, Workspace = workspace },
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((new Looked(caller.Place, caller.Person, at, Look.Notices), null)),
            result => TypedResults.Ok<IReadOnlyList<NoticeView>>([.. ((Result.Noticed)result).Notices.Select(NoticeView.Of)]),
            cancellationToken);
}
