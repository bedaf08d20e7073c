using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace PeerAssist.Slack.Receiving;

/// <summary>What Slack sent, whatever it was wrapped in: JSON, a form with JSON in one field, or a form.</summary>
internal static class Payload
{
    private const int MostFields = 100;
    private static readonly JsonDocumentOptions Json = new() { MaxDepth = 64, AllowDuplicateProperties = false };
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The payload as one JSON object; a slash command's fields become its members. None when it is malformed.</summary>
    public static JsonElement? Read(string? contentType, ReadOnlyMemory<byte> body)
    {
        var type = contentType?.Split(';', 2)[0].Trim();
        if (string.Equals(type, "application/json", StringComparison.OrdinalIgnoreCase))
        {
            return Parse(body);
        }
        return string.Equals(type, "application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) ? ReadForm(body) : null;
    }

    /// <summary>A JSON object in which every text is well formed; none otherwise.</summary>
    public static JsonElement? Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Json);
            return document.RootElement.ValueKind == JsonValueKind.Object && HasSoundTexts(json.Span) ? document.RootElement.Clone() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The latter for a name with half a surrogate pair, which the document compares with the other names.
            return null;
        }
    }

    private static JsonElement? ReadForm(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var reader = new FormReader(Utf8.GetString(body.Span)) { ValueCountLimit = MostFields, ValueLengthLimit = RawBody.Limit };
            var fields = reader.ReadForm();
            if (fields.TryGetValue("payload", out var payload))
            {
                return payload.Count == 1 ? Parse(Utf8.GetBytes(payload[0]!)) : null;
            }
            var command = new JsonObject(fields.Where(f => f.Value.Count == 1).Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value[0])));
            return JsonSerializer.SerializeToElement(command);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    // The document accepts escaped halves of a surrogate pair and invalid bytes, and throws when such a text is read.
    private static bool HasSoundTexts(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return false;
                }
            }
        }
        return true;
    }
}
