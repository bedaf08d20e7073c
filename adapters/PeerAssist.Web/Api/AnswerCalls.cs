using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

namespace PeerAssist.Web.Api;

/// <summary>Read an answer with its wordings, vote for it, correct it.</summary>
internal static class AnswerCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/answers/{id}", Show).Produces<AnswerView>()
            .WithSummary("Read an answer").WithDescription("With all its wordings, newest first, as far as the contributor may read it.");
        api.MapPost("/answers/{id}/votes", Vote).Accepts<VoteBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Vote").WithDescription("One vote for a contributor and an answer; a later one replaces it, none takes it back.");
        api.MapPost("/answers/{id}/corrections", Correct).Accepts<CorrectBody>("application/json", Description.Anything).Produces<DoneView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .WithSummary("Correct an answer").WithDescription("Live for the next asker. Parts that are not told stay. A stale base revision is refused with both texts.");
    }

    private static Task<IResult> Show(
        string id, string? contributor, string? organisation, string? workspace, string? channel,
        [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer(
            new Reader { Contributor = contributor ?? Reader.Nobody, Organisation = organisation, Workspace = workspace, Channel = channel },
            (_, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>(
                (new Looked(caller.Place, caller.Person, at, Look.History, Answer: new(id)), null)),
            result => TypedResults.Ok(AnswerView.Of((Result.Told)result)),
            cancellationToken);

    private static Task<IResult> Vote(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<VoteBody>(
            request,
            findHome: null,
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((
                said.Verdict is { } verdict
                    ? new VoteCast(caller.Place, caller.Person, at, new(id), verdict, said.Question is { Length: > 0 } question ? new(question) : null)
                    : new VoteWithdrawn(caller.Place, caller.Person, at, new(id)),
                null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static Task<IResult> Correct(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<CorrectBody>(
            request,
            findHome: null,
            async (said, caller, view, at, cancel) =>
            {
                var shown = await view.Answers.Find(caller.Organisation, new(id), cancel);
                var question = said.Question is { Length: > 0 } asked ? new Questions.QuestionId(asked) : default(Questions.QuestionId?);
                return (new CorrectionOffered(
                    caller.Place, caller.Person, at, new(id), said.BaseRevision!.Value, said.Parts(shown?.Shown.Parts), said.Reason, question), null);
            },
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);
}
