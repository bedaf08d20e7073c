using System.Text.Json;
using PeerAssist.Answers;
using PeerAssist.Teams.Cards;

namespace PeerAssist.Teams.Invokes;

/// <summary>What somebody wrote into a form.</summary>
internal sealed class FormFields(JsonElement data)
{
    /// <summary>The field's text; none when the form has no such field.</summary>
    public string? this[string field] =>
        data.ValueKind == JsonValueKind.Object && data.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>The answer as it is written; a part that the form does not have stays as it was.</summary>
    public AnswerParts Parts(AnswerParts? before) => new(
        this[Field.Text] ?? before?.Text ?? "",
        Part(this[Field.Authority], before?.Authority),
        Entries(this[Field.Steps], before?.Steps),
        Entries(this[Field.Resources], before?.Resources),
        Part(this[Field.Say], before?.Say),
        before?.Policies);

    private static string? Part(string? written, string? before) =>
        written is null ? before : string.IsNullOrWhiteSpace(written) ? null : written.Trim();

    private static IReadOnlyList<string>? Entries(string? written, IReadOnlyList<string>? before) =>
        written?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? before;
}
