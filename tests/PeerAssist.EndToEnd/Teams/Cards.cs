using System.Text.Json.Nodes;

namespace PeerAssist.EndToEnd.Teams;

/// <summary>Reads a card as a person does, and presses its buttons.</summary>
internal static class Cards
{
    public static string Words(JsonNode card) => string.Join('\n', Nodes(card).Select(node => (string?)node["text"]).OfType<string>());

    public static string Title(JsonNode card, string verb) => (string)Button(card, verb)["title"]!;

    /// <summary>What is sent when a button is pressed with fields filled in.</summary>
    public static JsonObject Press(JsonNode card, string verb, params (string Field, string Text)[] fields)
    {
        var button = Button(card, verb);
        var data = button["data"]!.DeepClone().AsObject();
        foreach (var (field, text) in fields)
            data[field] = text;
        return new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = button["title"]!.DeepClone(), ["verb"] = verb, ["data"] = data } };
    }

    public static JsonObject Button(JsonNode card, string verb) =>
        Nodes(card).First(node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == verb);

    public static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject found => found.Where(part => part.Key != "fallback").SelectMany(part => Nodes(part.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Nodes),
        _ => [],
    };
}
