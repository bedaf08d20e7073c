using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Slack.Server;

/// <summary>What Slack sends back of a form: every input as it was drawn, or as it was filled in anew.</summary>
internal static class FormInputs
{
    /// <summary>The member <c>state.values</c> of a submission.</summary>
    /// <param name="view">The form as it was drawn.</param>
    /// <param name="filled">Inputs by name: the text, the chosen value, or the ticked one; an empty text clears.</param>
    public static JsonObject Of(JsonObject view, IReadOnlyList<(string Name, string Value)> filled)
    {
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input"))
        {
            var element = block!["element"]!.AsObject();
            var name = (string)element["action_id"]!;
            var given = filled.FirstOrDefault(f => f.Name == name).Value;
            var type = (string)element["type"]!;
            var input = new JsonObject { ["type"] = type };
            switch (type)
            {
                case "radio_buttons" or "static_select":
                    input["selected_option"] = given is null ? element["initial_option"]?.DeepClone() : Option(element, given);
                    break;
                case "checkboxes":
                    input["selected_options"] = given is null ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                        : given.Length == 0 ? new JsonArray() : new JsonArray(Option(element, given));
                    break;
                default:
                    input["value"] = given ?? element["initial_value"]?.DeepClone();
                    break;
            }
            values[(string)block["block_id"]!] = new JsonObject { [name] = input };
        }
        return values;
    }

    private static JsonNode Option(JsonObject element, string value) =>
        element["options"]!.AsArray().Single(option => (string?)option!["value"] == value)!.DeepClone();
}
