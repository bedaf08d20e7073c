using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Calling;
using PeerAssist.Slack.Installing;
using PeerAssist.Slack.Receiving;

using Outcome = PeerAssist.Chat.Replies.Sending;

namespace PeerAssist.Slack.Sending;

/// <summary>Sends replies as messages, private ones as ephemeral messages, and puts redrawn ones in the place of what they replace.</summary>
internal sealed class SlackSender(Installations installations, SlackCalls calls, Outline outline, PrivateSending privately, UpdatePace pace) : IChatSender
{
    private const int LookedThrough = 200;

    public string Adapter => SlackNames.Adapter;

    public async Task<Outcome> Send(Reply reply, CancellationToken cancellationToken)
    {
        if (await installations.Find(reply.Place.Workspace.NativeId, null, cancellationToken) is not { } installation)
        {
            return new Outcome.Refused("the app is not installed in this workspace");
        }
        return reply switch
        {
            { Body: GoneBody, Replaces: null } => new Outcome.Sent(null),
            { OnlyFor: not null } when reply.Place.Kind != ChannelKind.Direct => await privately.Send(installation, reply, cancellationToken),
            { Replaces: { } message } => await Update(installation, reply, message, cancellationToken),
            _ => Judge(await calls.Once(installation, "chat.postMessage", outline.Post(reply), cancellationToken)),
        };
    }

    public async Task<Lookup> Find(Reply reply, CancellationToken cancellationToken)
    {
        if (reply.OnlyFor is not null && reply.Place.Kind != ChannelKind.Direct
            || await installations.Find(reply.Place.Workspace.NativeId, null, cancellationToken) is not { } installation)
        {
            return new Lookup.CannotTell();
        }
        var thread = Outline.Thread(reply);
        var asked = new JsonObject { ["channel"] = outline.Channel(reply), ["limit"] = LookedThrough, ["include_all_metadata"] = true };
        if (thread is not null)
        {
            asked["ts"] = thread;
        }
        var answer = await calls.Patiently(installation, thread is null ? "conversations.history" : "conversations.replies", asked, cancellationToken);
        if (answer is not SlackAnswer.Ok { Body: var body })
        {
            return new Lookup.CannotTell();
        }
        foreach (var message in body.List("messages"))
        {
            var marked = message.Text("metadata", "event_payload", "outbox_id") == reply.OutboxId
                || message.List("blocks").Any(block => block.Text("block_id") == Drawing.Blocks.Id(reply.OutboxId));
            if (marked && message.Text("ts") is { } ts)
            {
                return new Lookup.Found(new MessageId(ts));
            }
        }
        return new Lookup.Missing();
    }

    private async Task<Outcome> Update(Installation installation, Reply reply, MessageId message, CancellationToken cancellationToken)
    {
        if (pace.Wait(reply.Place.Channel, message) is { } wait)
        {
            return new Outcome.Later(wait, "the message was changed a moment ago");
        }
        var answer = await calls.Once(installation, "chat.update", outline.Update(reply), cancellationToken);
        if (answer is SlackAnswer.Ok or SlackAnswer.Unclear)
        {
            pace.Changed(reply.Place.Channel, message);
        }
        // Putting the same in the same place again does no harm.
        return answer is SlackAnswer.Unclear unclear ? new Outcome.Later(null, unclear.Reason) : Judge(answer);
    }

    /// <summary>What a call's answer means for a sending.</summary>
    internal static Outcome Judge(SlackAnswer answer) => answer switch
    {
        SlackAnswer.Ok { Body: var body } => new Outcome.Sent(body.Text("ts") is { } ts ? new MessageId(ts) : null),
        SlackAnswer.NotDone later => new Outcome.Later(later.After, later.Reason),
        SlackAnswer.Unclear unclear => new Outcome.Ambiguous(unclear.Reason),
        SlackAnswer.Refused refused => new Outcome.Refused(refused.Error),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "No such answer."),
    };
}
