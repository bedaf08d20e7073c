using System.Text.Json;
using System.Text.Json.Serialization;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Questions;

namespace PeerAssist.Slack.Drawing;

/// <summary>What a button is about; ids only, which the product checks against what the person may read.</summary>
internal sealed record ButtonValue(
    [property: JsonPropertyName("q")] string? Question = null,
    [property: JsonPropertyName("a")] string? Answer = null,
    [property: JsonPropertyName("r")] int? Revision = null,
    [property: JsonPropertyName("m")] string? Message = null)
{
    private const int Longest = 2_000;
    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    [JsonIgnore]
    public QuestionId? QuestionId => Question is { Length: > 0 } ? new(Question) : null;

    [JsonIgnore]
    public AnswerId? AnswerId => Answer is { Length: > 0 } ? new(Answer) : null;

    [JsonIgnore]
    public MessageId? MessageId => Message is { Length: > 0 } ? new(Message) : null;

    public static ButtonValue Of(QuestionId? question, AnswerId? answer = null, int? revision = null, MessageId? message = null) =>
        new(question?.Value, answer?.Value, revision, message?.Value);

    /// <summary>Reads a value that came back; none when it is not one of ours.</summary>
    public static ButtonValue? Read(string? value)
    {
        if (value is not { Length: > 0 and <= Longest })
        {
            return null;
        }
        try
        {
            return JsonSerializer.Deserialize<ButtonValue>(value, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Json);
}
