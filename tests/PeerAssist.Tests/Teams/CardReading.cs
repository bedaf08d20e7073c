using System.Text.Json.Nodes;

namespace PeerAssist.Tests.Teams;

/// <summary>Reads a card as a person does: its words and its buttons.</summary>
internal static class CardReading
{
    /// <summary>All text runs, a line each.</summary>
    public static string Words(JsonNode card) =>
        string.Join('\n', Nodes(card).Where(node => (string?)node["type"] == "RichTextBlock")
            .Select(block => string.Concat(block["inlines"]!.AsArray().Select(run => (string?)run!["text"]))));

    /// <summary>The first button with a verb.</summary>
    public static JsonObject Button(JsonNode card, string verb) =>
        Nodes(card).First(node => (string?)node["type"] == "Action.Execute" && (string?)node["verb"] == verb);

    public static bool Has(JsonNode card, string verb) => Nodes(card).Any(node => (string?)node["verb"] == verb);

    /// <summary>All objects of a card, outer ones first.</summary>
    public static IEnumerable<JsonObject> Nodes(JsonNode? node) => node switch
    {
        JsonObject found => found.Where(part => part.Key != "fallback").SelectMany(part => Nodes(part.Value)).Prepend(found),
        JsonArray list => list.SelectMany(Nodes),
        _ => [],
    };
}
