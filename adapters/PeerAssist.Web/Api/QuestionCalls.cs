using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Outcomes;
using PeerAssist.Questions;
using PeerAssist.Web.Api.Bodies;
using PeerAssist.Web.Api.Views;

using ISession = PeerAssist.Stores.ISession;

namespace PeerAssist.Web.Api;

/// <summary>Ask a question, save an answer to it, tell whether the answer worked.</summary>
internal static class QuestionCalls
{
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/questions", Ask).Accepts<AskBody>("application/json", Description.Anything).Produces<AnsweredView>()
            .WithSummary("Ask a question").WithDescription("Gives what colleagues answered before to everybody who can read the channel, or that nobody has answered it yet.");
        api.MapPost("/questions/{id}/answers", Save).Accepts<CaptureBody>("application/json", Description.Anything).Produces<DoneView>(StatusCodes.Status201Created)
            .WithSummary("Save an answer").WithDescription("Takes a colleague's answer to the question into the store; the next asker gets it.");
        api.MapPost("/questions/{id}/outcome", Report).Accepts<OutcomeBody>("application/json", Description.Anything).Produces<DoneView>()
            .WithSummary("Tell whether the answer worked").WithDescription("What nobody tells counts as unknown, never as a success.");
    }

    private static Task<IResult> Ask(HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<AskBody>(
            request,
            findHome: null,
            async (said, caller, view, at, cancel) =>
            {
                QuestionId? before = said.FollowUpOf is { Length: > 0 } id ? new(id) : null;
                if (before is { } earlier && await view.Questions.Find(caller.Organisation, earlier, cancel) is null)
                    return (null, Problem.Of(Refusal.UnknownQuestion));
                return (new QuestionPut(caller.Place, caller.Person, at, said.Text!, before) { Private = said.Private, Nameless = said.Nameless }, null);
            },
            result => TypedResults.Ok(AnsweredView.Of((Result.Answered)result)),
            cancellationToken);

    private static Task<IResult> Save(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<CaptureBody>(
            request,
            HomeOf<CaptureBody>(id),
            async (said, caller, view, at, cancel) =>
            {
                var question = await view.Questions.Find(caller.Organisation, new(id), cancel);
                var author = said.Author is { Length: > 0 } account ? new Person(new(caller.Person.Account.Workspace, account), said.AuthorName ?? "") : null;
                return (new AnswerCaptured(caller.Place, caller.Person, at, said.Question ?? question!.Text, said.Parts(null), author, new QuestionId(id), null), null);
            },
            result => result is Result.Done { Answer: { } answer } done
                ? TypedResults.Created($"/api/v1/answers/{Uri.EscapeDataString(answer.Value)}", DoneView.Of(done))
                : TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static Task<IResult> Report(string id, HttpRequest request, [FromServices] ApiDesk desk, CancellationToken cancellationToken) =>
        desk.Answer<OutcomeBody>(
            request,
            HomeOf<OutcomeBody>(id),
            (said, caller, _, at, _) => Task.FromResult<(ChatEvent?, IResult?)>((
                new OutcomeReported(caller.Place, caller.Person, at, new(id), said.Answer is { Length: > 0 } answer ? new(answer) : null, said.Value == "worked")
                {
                    Effort = said.Effort is null ? null : said.Effort == "easy" ? Effort.Easy : Effort.Hard,
                }, null)),
            result => TypedResults.Ok(DoneView.Of((Result.Done)result)),
            cancellationToken);

    private static ApiDesk.FindHome<T> HomeOf<T>(string id)
        where T : Signed => async (_, organisation, view, cancellationToken) =>
            await view.Questions.Find(organisation, new(id), cancellationToken) is { } question
                ? (await PlaceOf(question, view, cancellationToken), null)
                : (null, Problem.Of(Refusal.UnknownQuestion));

    // What was asked in private is answered where the team was asked.
    private static async Task<Place> PlaceOf(Question question, ISession view, CancellationToken cancellationToken) => question.IsForOthers
        ? question.Place
        : (await view.Requests.Of(question.Organisation, question.Id, cancellationToken)).LastOrDefault(request => request.Of == Asked.Channel)?.Place ?? question.Place;
}
