using PeerAssist.Chat;
using PeerAssist.Chat.Replies;

namespace PeerAssist.Questions;

/// <summary>Has the card of a question drawn anew, which names the colleagues who are asked.</summary>
internal static class Cards
{
    public static async Task<IReadOnlyList<Outgoing>> Of(Request request, Turn turn, CancellationToken cancellationToken) =>
        Redraw.One(await turn.Session.Questions.Find(turn.Owner, request.Question, cancellationToken));
}
