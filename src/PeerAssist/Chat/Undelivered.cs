using PeerAssist.Chat.Replies;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Gives whoever asked the reason when the platform will not take the reply: in the same place, or else to the person alone.</summary>
internal static class Undelivered
{
    public static async Task<IReadOnlyList<Outgoing>> Reason(ISession session, Outgoing failed, CancellationToken cancellationToken)
    {
        var id = failed switch
        {
            AnswerReply reply => reply.Question,
            Note { Kind: NoteKind.NotDelivered, Place.Kind: not ChannelKind.Direct } note => note.Question,
            _ => null,
        };
        if (id is not { } known || await session.Organisations.OwnerOf(failed.Place.Workspace, cancellationToken) is not { } owner
            || await session.Questions.Find(owner.Id, known, cancellationToken) is not { Reply: null, Gone: false } question)
            return [];
        if (failed is AnswerReply)
            return [new Note(failed.Place, failed.OnlyFor, failed.Language, NoteKind.NotDelivered, known)];
        return await Window.With(session, question.Asker, near: null, cancellationToken) is { } window
            ? [new Note(window.Place, window.OnlyFor, failed.Language, NoteKind.NotDelivered, known)]
            : [];
    }
}
