using System.Text.Json.Nodes;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Slack.Drawing;
using PeerAssist.Slack.Knowing;
using PeerAssist.Slack.Reading;

namespace PeerAssist.Slack.Sending;

/// <summary>Puts a drawn reply into the arguments of the method that sends it.</summary>
internal sealed class Outline(SlackChannels channels)
{
    /// <summary>What marks a message as ours, so that a sending whose answer was lost can be found again.</summary>
    public const string EventType = "peerassist_reply";

    private const string PrivateMark = "private/";

    /// <summary>The id that stands for a private message, which Slack shows but cannot name.</summary>
    public static MessageId PrivateId(Reply reply) => new(PrivateMark + reply.OutboxId);

    public static SlackMessage Draw(Reply reply) => reply.Body switch
    {
        AnswerBody answer => AnswerMessage.Draw(answer, reply.Language, reply.OutboxId),
        NoteBody note => NoteMessage.Draw(note, reply.Language, reply.OutboxId),
        GoneBody gone => NoteMessage.Gone(gone.Text, reply.OutboxId),
        _ => throw new ArgumentOutOfRangeException(nameof(reply), reply.Body.GetType().Name, "A body that nobody draws."),
    };

    public string Channel(Reply reply) => channels.PresentId(reply.Place.Channel);

    public static string? Thread(Reply reply) => reply.Place.Thread is { } thread && Ts.IsMessage(thread.Value) ? thread.Value : null;

    /// <summary>The arguments of <c>chat.postMessage</c>.</summary>
    public JsonObject Post(Reply reply)
    {
        var message = Message(reply);
        message["unfurl_links"] = false;
        message["unfurl_media"] = false;
        message["metadata"] = new JsonObject
        {
            ["event_type"] = EventType,
            ["event_payload"] = new JsonObject { ["outbox_id"] = reply.OutboxId },
        };
        if (Thread(reply) is { } thread)
        {
            message["thread_ts"] = thread;
        }
        return message;
    }

    /// <summary>The arguments of <c>chat.postEphemeral</c>.</summary>
    public JsonObject Whisper(Reply reply)
    {
        var message = Message(reply);
        message["user"] = reply.OnlyFor!.Value.UserId;
        if (Thread(reply) is { } thread)
        {
            message["thread_ts"] = thread;
        }
        return message;
    }

    /// <summary>The arguments of <c>chat.update</c>.</summary>
    public JsonObject Update(Reply reply)
    {
        var message = Message(reply);
        message["ts"] = reply.Replaces!.Value.Value;
        return message;
    }

    /// <summary>What is posted to a response address, to stand in the place of a private message.</summary>
    public static JsonObject Respond(Reply reply)
    {
        var drawn = Draw(reply);
        return new() { ["replace_original"] = true, ["text"] = drawn.Text, ["blocks"] = drawn.Blocks };
    }

    private JsonObject Message(Reply reply)
    {
        var drawn = Draw(reply);
        return new() { ["channel"] = Channel(reply), ["text"] = drawn.Text, ["blocks"] = drawn.Blocks };
    }
}
