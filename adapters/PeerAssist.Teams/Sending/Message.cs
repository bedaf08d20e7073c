using System.Text.Json.Nodes;

namespace PeerAssist.Teams.Sending;

/// <summary>Puts a card into a message. Text beside a card would split the message in two, and neither could be updated.</summary>
internal static class Message
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    public static JsonObject Of(JsonObject card, string summary, string language) => new()
    {
        ["type"] = "message",
        ["summary"] = summary,
        ["locale"] = language,
        ["attachments"] = new JsonArray(Attachment(card)),
    };

    public static JsonObject Attachment(JsonObject card) => new() { ["contentType"] = CardType, ["content"] = card };
}
