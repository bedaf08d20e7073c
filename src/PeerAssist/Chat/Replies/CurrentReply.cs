using PeerAssist.Stores;

namespace PeerAssist.Chat.Replies;

/// <summary>The reply to a question as it would be sent now, for an adapter that shows it to one person at once.</summary>
public static class CurrentReply
{
    /// <summary>The drawn reply; none when nothing of it may be said any more.</summary>
    public static async Task<Reply?> Of(ISession session, AnswerReply reply, DateTimeOffset now, CancellationToken cancellationToken) =>
        (await Drawing.Draw(session, new("", reply, OutboxState.Ready, 0, now), now, cancellationToken)).Reply;
}
