using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PeerAssist.Answers;
using PeerAssist.Chat;
using PeerAssist.Notices;
using PeerAssist.Organisations;
using PeerAssist.Policies;
using PeerAssist.Questions;

namespace PeerAssist.Sqlite;

/// <summary>The JSON of columns that are only read as a whole.</summary>
internal static class Stored
{
    private static readonly JsonSerializerOptions Options = new()
    {
        AllowDuplicateProperties = false,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // The text goes into a column, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new JsonStringEnumConverter(),
            new IdConverter<AnswerId>(value => new(value), id => id.Value),
            new IdConverter<QuestionId>(value => new(value), id => id.Value),
            new IdConverter<ContributorId>(value => new(value), id => id.Value),
            new IdConverter<OrganisationId>(value => new(value), id => id.Value),
            new IdConverter<WorkspaceId>(value => new(value), id => id.Value),
            new IdConverter<MessageId>(value => new(value), id => id.Value),
            new IdConverter<NoticeId>(value => new(value), id => id.Value),
            new IdConverter<PolicyId>(value => new(value), id => id.Value),
            new IdConverter<RequestId>(value => new(value), id => id.Value),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The stored value is null.");

    private sealed class IdConverter<T>(Func<string, T> read, Func<T, string> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException("An id is missing."));

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(write(value));
    }
}
