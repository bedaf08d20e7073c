using PeerAssist.Chat.Replies;
using PeerAssist.Organisations;
using PeerAssist.Stores;

namespace PeerAssist.Chat;

/// <summary>Keeps that a reply was sent: by which message the question was answered, and what its asker has seen.</summary>
internal static class Delivery
{
    public static async Task Keep(
        ISession session, Outgoing outgoing, Reply reply, MessageId? message, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await session.Organisations.OwnerOf(outgoing.Place.Workspace, cancellationToken) is not { } owner)
            return;
        if (outgoing is Note { Notice: { } notice })
            await session.Notices.Told(owner.Id, notice, now, cancellationToken);
        if (outgoing is RequestReply request)
            await Keep(session, owner.Id, request, message, cancellationToken);
        if (outgoing is not AnswerReply answer || await session.Questions.Find(owner.Id, answer.Question, cancellationToken) is not { } question)
            return;
        if (message is not null && question.Reply is null)
            await session.Questions.Save(question with { Reply = message }, cancellationToken);
        if (reply.Body is AnswerBody body)
        {
            foreach (var shown in body.Answers)
                await session.Servings.Save(new(owner.Id, question.Id, shown.Id, shown.Revision, question.Asker, now), cancellationToken);
        }
    }

    private static async Task Keep(ISession session, OrganisationId owner, RequestReply reply, MessageId? message, CancellationToken cancellationToken)
    {
        if (message is not null && await session.Requests.Find(owner, reply.Request, cancellationToken) is { Message: null } request)
            await session.Requests.Save(request with { Message = message }, cancellationToken);
    }
}
