using System.Text.Json;
using PeerAssist.Chat;
using PeerAssist.Chat.Events;
using PeerAssist.Organisations;
using PeerAssist.Teams.Activities;

namespace PeerAssist.Teams.Invokes;

/// <summary>Reads the message on which somebody chose "Save as answer".</summary>
internal static class MessageAction
{
    /// <summary>What somebody wants to save; none when no message was told.</summary>
    public static Looked? Of(Incoming incoming)
    {
        if (Object(incoming.Activity.Value, "messagePayload") is not { } payload || Text(payload, "id") is not { Length: > 0 } id)
            return null;
        var thread = Text(payload, "replyToId") is { Length: > 0 } root ? new MessageId(root) : incoming.Place.Thread;
        return new Looked(
            incoming.Place with { Thread = incoming.Place.Kind is ChannelKind.Direct or ChannelKind.Group ? null : thread },
            incoming.By, incoming.At, Look.CaptureForm, Message: new(id))
        {
            Text = TextOf(payload),
            Author = AuthorOf(payload, incoming),
        };
    }

    private static string TextOf(JsonElement payload)
    {
        if (Object(payload, "body") is not { } body || Text(body, "content") is not { } content)
            return "";
        return Text(body, "contentType") == "html" ? HtmlText.Of(content) : content;
    }

    private static Person? AuthorOf(JsonElement payload, Incoming incoming)
    {
        if (Object(payload, "from") is not { } from || Object(from, "user") is not { } user || Text(user, "id") is not { Length: > 0 } id)
            return null;
        var account = new Account(incoming.Place.Workspace, id);
        return account == incoming.By.Account ? incoming.By : new(account, Text(user, "displayName") ?? "");
    }

    private static JsonElement? Object(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement of, string name) =>
        of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
