using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace PeerAssist.Imports;

/// <summary>The answer file's form: one JSON object a line.</summary>
public static class AnswerJson
{
    private static readonly JsonDocumentOptions Reading = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Reads one line.</summary>
    public static ImportRow Read(long line, ReadOnlyMemory<byte> utf8)
    {
        if (!Utf8.IsValid(utf8.Span))
            return ImportRow.Bad(line, "It is not UTF-8 text.");
        try
        {
            using var document = JsonDocument.Parse(utf8, Reading);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ImportRow.Of(line, Answer(document.RootElement))
                : ImportRow.Bad(line, "It is no JSON object.");
        }
        catch (JsonException)
        {
            return ImportRow.Bad(line, "It is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            return ImportRow.Bad(line, "A text in it is not valid Unicode.");
        }
        catch (FormatException wrong)
        {
            return ImportRow.Bad(line, wrong.Message);
        }
    }

    /// <summary>Writes one line, without its end.</summary>
    public static ReadOnlyMemory<byte> Write(AnswerLine answer)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Writing);
        json.WriteStartObject();
        json.WriteString("id", answer.Id);
        json.WriteString("answer", answer.Answer);
        Texts("questions", answer.Questions);
        Text("lang", answer.Lang);
        Text("author", answer.Author);
        Text("created", answer.Created?.ToString("O", CultureInfo.InvariantCulture));
        Text("channel", answer.Channel);
        Text("audience", answer.Audience);
        Text("authority", answer.Authority);
        Texts("steps", answer.Steps, mayLack: true);
        Texts("resources", answer.Resources, mayLack: true);
        Text("say", answer.Say);
        Texts("policies", answer.Policies, mayLack: true);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;

        void Text(string name, string? text)
        {
            if (text is not null)
                json.WriteString(name, text);
        }

        void Texts(string name, IReadOnlyList<string> texts, bool mayLack = false)
        {
            if (mayLack && texts.Count == 0)
                return;
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }
    }

    private static AnswerLine Answer(JsonElement line) => new(
        Text(line, "id") ?? throw new FormatException("It has no \"id\"."),
        Text(line, "answer") ?? throw new FormatException("It has no \"answer\"."),
        Texts(line, "questions"))
    {
        Lang = Text(line, "lang"),
        Author = Text(line, "author"),
        Created = Text(line, "created") is { } created ? Moment.Read(created) : null,
        Channel = Text(line, "channel"),
        Audience = Text(line, "audience"),
        Authority = Text(line, "authority"),
        Steps = Texts(line, "steps"),
        Resources = Texts(line, "resources"),
        Say = Text(line, "say"),
        Policies = Texts(line, "policies"),
    };

    private static string? Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw new FormatException($"\"{name}\" must be a text.");
    }

    private static List<string> Texts(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(entry => entry.ValueKind != JsonValueKind.String))
            throw new FormatException($"\"{name}\" must be a list of texts.");
        return [.. value.EnumerateArray().Select(entry => entry.GetString()!)];
    }
}
