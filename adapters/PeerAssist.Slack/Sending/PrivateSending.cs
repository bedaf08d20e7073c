using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Answering;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Installing;
using Outcome = PeerAssist.Chat.Replies.Sending;

namespace PeerAssist.Slack.Sending;

/// <summary>
/// Sends what one person alone may see among others. Slack shows such a message best as it can: it has no name, is gone after a reload,
/// and can be redrawn only through the address that came with a press in it.
/// </summary>
internal sealed class PrivateSending(SlackCalls calls, ISlackApi api, Outline outline, PrivateReplies replies)
{
    public async Task<Outcome> Send(Installation installation, Reply reply, CancellationToken cancellationToken)
    {
        if (reply.Replaces is null)
        {
            return await calls.Once(installation, "chat.postEphemeral", outline.Whisper(reply), cancellationToken) switch
            {
                SlackAnswer.Ok => new Outcome.Sent(Outline.PrivateId(reply)),
                var other => SlackSender.Judge(other),
            };
        }
        if (reply.Body is not AnswerBody { Question: var question } || replies.Of(question.Value) is not { } address)
        {
            return new Outcome.Refused("a private message that nobody acted on lately cannot be redrawn");
        }
        return await api.Respond(address, Outline.Respond(reply), cancellationToken) switch
        {
            SlackAnswer.Ok => new Outcome.Sent(reply.Replaces),
            SlackAnswer.Unclear unclear => new Outcome.Later(null, unclear.Reason),
            var other => SlackSender.Judge(other),
        };
    }
}
