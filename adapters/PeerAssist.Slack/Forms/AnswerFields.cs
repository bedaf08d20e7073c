using System.Text.Json;
using System.Text.Json.Nodes;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Slack.Drawing;

namespace PeerAssist.Slack.Forms;

/// <summary>The inputs for an answer's parts. A text that is longer than an input may be lies in several, so that nothing of it is lost.</summary>
/// <param name="language">The person's language.</param>
/// <param name="version">Distinguishes this drawing from an earlier one of the same form, whose contents Slack would keep.</param>
internal sealed class AnswerFields(string language, string version)
{
    public const string TextName = "text";

    private readonly Dictionary<string, string> _joins = [];

    /// <summary>How the pieces of long texts belong together; to be kept with the form.</summary>
    public IReadOnlyDictionary<string, string> Joins => _joins;

    public IEnumerable<JsonObject> Draw(AnswerParts parts) =>
    [
        .. Inputs(TextName, "part.answer", parts.Text, optional: false),
        .. Inputs("authority", "part.authority", parts.Authority),
        .. Inputs("steps", "part.steps", string.Join('\n', parts.Steps), lines: true),
        .. Inputs("resources", "part.resources", string.Join('\n', parts.Resources), lines: true),
        .. Inputs("say", "part.say", parts.Say),
        .. Inputs("policies", "part.policies", string.Join('\n', parts.Policies), lines: true),
    ];

    /// <summary>The parts as the person left them.</summary>
    public static AnswerParts Read(JsonElement view, FormState state)
    {
        return new(Text(TextName) ?? "", Text("authority"), Lines("steps"), Lines("resources"), Text("say"), Lines("policies"));

        string? Text(string name) => FormValues.Text(view, name, state.Joins?.GetValueOrDefault(name) ?? "");

        string[] Lines(string name) => Text(name)?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    private IEnumerable<JsonObject> Inputs(string name, string label, string? text, bool optional = true, bool lines = false)
    {
        var title = Texts.Product.Say(language, label);
        var hint = lines ? SlackTexts.Say(language, "form.one-per-line") : null;
        var pieces = Cut.Pieces(text ?? "", Blocks.LongestInput);
        if (pieces.Count == 0)
        {
            pieces = [""];
        }
        _joins[name] = string.Concat(pieces.SkipLast(1).Select(piece => piece.EndsWith('\n') ? 'n' : '-'));
        return pieces.Select((piece, i) => Blocks.Input(
            $"{name}.{i}.{version}",
            i == 0 ? title : SlackTexts.Say(language, "form.continued", title),
            Blocks.TextInput(name, piece.TrimEnd('\n'), multiline: true),
            optional || i > 0,
            i == 0 ? hint : null));
    }
}
