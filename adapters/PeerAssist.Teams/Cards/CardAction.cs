using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Questions;

namespace PeerAssist.Teams.Cards;

/// <summary>What a button of a card stands for. It travels to the client and back, so it is believed only with its seal.</summary>
/// <param name="Verb">What is to be done, one of <see cref="CardVerb"/>.</param>
/// <param name="Question">The question of the reply.</param>
/// <param name="Answer">The answer it is done to.</param>
/// <param name="Revision">The revision that was shown.</param>
/// <param name="Message">The message it is about.</param>
internal sealed record CardAction(
    string Verb, QuestionId? Question = null, AnswerId? Answer = null, int? Revision = null, MessageId? Message = null)
{
    /// <summary>As it stands in a card, with its seal.</summary>
    public JsonObject Sealed(CardSeal seal, ChannelId conversation)
    {
        var data = new JsonObject { ["verb"] = Verb };
        if (Question is { } question)
            data["q"] = question.Value;
        if (Answer is { } answer)
            data["a"] = answer.Value;
        if (Revision is { } revision)
            data["r"] = revision;
        if (Message is { } message)
            data["m"] = message.Value;
        data["s"] = seal.Of(this, conversation);
        return data;
    }

    /// <summary>Reads what came back from a card; none when it is not ours, was altered, or comes from another conversation.</summary>
    public static CardAction? Open(JsonElement data, CardSeal seal, ChannelId conversation)
    {
        if (data.ValueKind != JsonValueKind.Object || Text(data, "verb") is not { } verb || Text(data, "s") is not { } given)
            return null;
        var action = new CardAction(
            verb,
            Text(data, "q") is { } question ? new QuestionId(question) : null,
            Text(data, "a") is { } answer ? new AnswerId(answer) : null,
            data.TryGetProperty("r", out var revision) && revision.ValueKind == JsonValueKind.Number && revision.TryGetInt32(out var number) ? number : null,
            Text(data, "m") is { } message ? new MessageId(message) : null);
        return seal.Fits(given, action, conversation) ? action : null;
    }

    private static string? Text(JsonElement data, string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
