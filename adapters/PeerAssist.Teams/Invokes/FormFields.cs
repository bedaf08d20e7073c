using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Teams.Invokes;

/// <summary>What somebody wrote into a form.</summary>
/// <param name="data">What came back from the card.</param>
/// <param name="answer">The answer that the form is about: a card with several forms names their fields after it.</param>
internal sealed class FormFields(JsonElement data, AnswerId? answer)
{
    /// <summary>The field's text; none when the form has no such field.</summary>
    public string? this[string field] => Text(field) ?? (answer is { } one ? Text(Field.Of(field, one)) : null);

    /// <summary>The answer as it is written; a part that the form does not have stays as it was.</summary>
    public AnswerParts Parts(AnswerParts? before) => new(
        this[Field.Text] ?? before?.Text ?? "",
        Part(this[Field.Authority], before?.Authority),
        Entries(this[Field.Steps], before?.Steps),
        Entries(this[Field.Resources], before?.Resources),
        Part(this[Field.Say], before?.Say),
        before?.Policies);

    private string? Text(string name) =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string? Part(string? written, string? before) =>
        written is null ? before : string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    private static IReadOnlyList<string>? Entries(string? written, IReadOnlyList<string>? before) =>
        written?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? before;
}
