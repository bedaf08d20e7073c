using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using PeerAssist.Chat;
using PeerAssist.Chat.Replies;
using PeerAssist.Teams.Cards;
using PeerAssist.Teams.Connector;

namespace PeerAssist.Teams.Sending;

/// <summary>Draws replies as cards and sends them where they belong.</summary>
internal sealed class TeamsSender(ITeamsConnector connector, Destinations destinations, CardSeal seal, Pace pace, ILogger<TeamsSender> log) : IChatSender
{
    private static readonly string[] Silencing = ["BotDisabledByAdmin", "ConversationBlockedByUser", "BotNotInConversationRoster"];

    public string Adapter => TeamsServices.Adapter;

    public async Task<Chat.Replies.Sending> Send(Reply reply, CancellationToken cancellationToken)
    {
        var (destination, reason, again) = await destinations.Of(reply, cancellationToken);
        if (destination is null)
            return again ? new Chat.Replies.Sending.Later(null, reason) : new Chat.Replies.Sending.Refused(reason);
        if (Wait(reply, destination) is { } wait)
            return new Chat.Replies.Sending.Later(wait, "the conversation is given a rest");

        var answer = await Put(reply, destination, cancellationToken);
        if (answer is ConnectorAnswer.Refused refused)
        {
            log.SendingRefused(refused.Status, refused.Code);
            await Learn(refused, reply, destination, cancellationToken);
        }

        return Outcome(answer, reply.Replaces);
    }

    /// <summary>The platform has no way to look a message up.</summary>
    public Task<Lookup> Find(Reply reply, CancellationToken cancellationToken) => Task.FromResult<Lookup>(new Lookup.CannotTell());

    private TimeSpan? Wait(Reply reply, Destination destination) => reply.Replaces is { } message
        ? pace.BeforeUpdating(destination.Conversation, message.Value)
        : pace.BeforeSending(destination.Conversation);

    private async Task<ConnectorAnswer> Put(Reply reply, Destination to, CancellationToken cancellationToken)
    {
        var card = new ReplyCard(new CardPen(seal, to.Channel, reply.Language));
        var drawn = card.Draw(reply);
        if (to.Refreshes is { } member)
            drawn["refresh"] = Refresh(reply, to, member);
        var message = Message.Of(drawn, card.Summary(reply.Body), reply.Language);
        if (reply.Replaces is { } replaced)
            return reply.Body is GoneBody
                ? await TakeBack(to, replaced, message, cancellationToken)
                : await connector.Update(to.Wire, to.Conversation, replaced.Value, message, cancellationToken);
        return to.NewThread
            ? await connector.Create(to.Wire, NewThread(to, message), cancellationToken)
            : await connector.Send(to.Wire, to.Conversation, message, cancellationToken);
    }

    /// <summary>Where messages cannot be deleted, the words are taken out of it.</summary>
    private async Task<ConnectorAnswer> TakeBack(Destination to, MessageId message, JsonObject empty, CancellationToken cancellationToken)
    {
        var deleted = await connector.Delete(to.Wire, to.Conversation, message.Value, cancellationToken);
        return deleted is ConnectorAnswer.Refused { Status: 400 or 403 or 405 or 500 or 501 }
            ? await connector.Update(to.Wire, to.Conversation, message.Value, empty, cancellationToken)
            : deleted;
    }

    private JsonObject Refresh(Reply reply, Destination to, string member) => new()
    {
        ["action"] = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = "",
            ["verb"] = CardVerb.Show,
            ["data"] = new CardAction(CardVerb.Show, ((AnswerBody)reply.Body).Question).Sealed(seal, to.Channel),
        },
        ["userIds"] = new JsonArray(member),
    };

    private static JsonObject NewThread(Destination to, JsonObject message) => new()
    {
        ["isGroup"] = true,
        ["bot"] = new JsonObject { ["id"] = to.Bot },
        ["tenantId"] = to.Tenant,
        ["channelData"] = new JsonObject
        {
            ["channel"] = new JsonObject { ["id"] = to.Channel.NativeId },
            ["tenant"] = new JsonObject { ["id"] = to.Tenant },
        },
        ["activity"] = message,
    };

    private async Task Learn(ConnectorAnswer.Refused refused, Reply reply, Destination to, CancellationToken cancellationToken)
    {
        if (Silencing.Contains(refused.Code))
            await destinations.Stop(to.Channel, refused.Code, cancellationToken);
        else if (refused.Code == "ConversationNotFound" && reply.OnlyFor is { } person)
            await destinations.Forget(person, cancellationToken);
    }

    private static Chat.Replies.Sending Outcome(ConnectorAnswer answer, MessageId? replaced) => answer switch
    {
        ConnectorAnswer.Taken taken => new Chat.Replies.Sending.Sent(
            replaced ?? ((taken.ActivityId ?? taken.Id) is { } id ? new MessageId(id) : null)),
        ConnectorAnswer.Refused { Status: 412 or 429 } busy => new Chat.Replies.Sending.Later(busy.After, $"{busy.Status} {busy.Code}"),
        ConnectorAnswer.Refused { Status: >= 500 } lost when replaced is null => new Chat.Replies.Sending.Ambiguous($"{lost.Status} {lost.Code}"),
        ConnectorAnswer.Refused { Status: 502 or 503 or 504 } busy => new Chat.Replies.Sending.Later(busy.After, $"{busy.Status} {busy.Code}"),
        ConnectorAnswer.Refused refused => new Chat.Replies.Sending.Refused($"{refused.Status} {refused.Code}"),
        ConnectorAnswer.NotSent notSent => new Chat.Replies.Sending.Later(null, notSent.Reason),
        ConnectorAnswer.Lost lost when replaced is null => new Chat.Replies.Sending.Ambiguous(lost.Reason),
        ConnectorAnswer.Lost lost => new Chat.Replies.Sending.Later(null, lost.Reason),
        ConnectorAnswer.Forbidden forbidden => new Chat.Replies.Sending.Refused(forbidden.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer.GetType().Name, "No such end of a call."),
    };
}
