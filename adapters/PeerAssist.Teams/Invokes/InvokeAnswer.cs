using System.Text.Json.Nodes;

namespace PeerAssist.Teams.Invokes;

/// <summary>The synchronous answer to an invoke.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body; none for an empty one.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body)
{
    private const string CardType = Sending.Message.CardType;

    public static InvokeAnswer Nothing { get; } = new(200, null);

    public static InvokeAnswer Unknown { get; } = new(501, null);

    /// <summary>As a pressed button is answered: the card takes the place of the pressed one, for this person alone.</summary>
    public static InvokeAnswer ToPress(Shown shown) => new(200, shown switch
    {
        Shown.Card card => Press(200, CardType, card.Content),
        Shown.Sentence sentence => Press(200, "application/vnd.microsoft.activity.message", sentence.Text),
        Shown.Wrong wrong => Press(400, "application/vnd.microsoft.error", new JsonObject { ["code"] = "BadRequest", ["message"] = wrong.Text }),
        _ => throw new ArgumentOutOfRangeException(nameof(shown)),
    });

    /// <summary>As a dialog is answered: with its next page, or with a last word.</summary>
    public static InvokeAnswer ToDialog(Shown shown) => new(200, new JsonObject
    {
        ["task"] = shown switch
        {
            Shown.Card card => new JsonObject
            {
                ["type"] = "continue",
                ["value"] = new JsonObject
                {
                    ["title"] = card.Title,
                    ["height"] = "large",
                    ["width"] = "medium",
                    ["card"] = Sending.Message.Attachment(card.Content),
                },
            },
            Shown.Sentence sentence => new JsonObject { ["type"] = "message", ["value"] = sentence.Text },
            Shown.Wrong wrong => new JsonObject { ["type"] = "message", ["value"] = wrong.Text },
            _ => throw new ArgumentOutOfRangeException(nameof(shown)),
        },
    });

    private static JsonObject Press(int status, string type, JsonNode value) => new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
