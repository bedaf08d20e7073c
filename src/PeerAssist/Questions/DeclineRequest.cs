using PeerAssist.Audits;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Questions;

/// <summary>Somebody who was asked cannot help: it is somebody else's turn.</summary>
internal static class DeclineRequest
{
    public static async Task<Handled> Handle(RequestDeclined declined, Turn turn, CancellationToken cancellationToken)
    {
        var requests = await turn.Session.Requests.Of(turn.Owner, declined.Question, cancellationToken);
        if (requests.LastOrDefault(request => request.To == turn.By.Id) is not { } request)
            return Handled.Refuse(Refusal.UnknownQuestion);
        if (request.State != RequestState.Waiting)
            return Handled.Nothing;
        await turn.Session.Requests.Save(request with { State = RequestState.Declined }, cancellationToken);
        await turn.Write(Act.RequestDeclined, request.Question.Value, cancellationToken);
        return new(new Result.Done(), [RequestReply.Of(request), .. await Cards.Of(request, turn, cancellationToken)]);
    }
}
